package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What Statements say of course runs, in memory. */
public final class MemorySigns implements RunSigns {
    /** What was said, by Statement. */
    public final Map<String, Sign> said = new ConcurrentHashMap<>();

    @Override
    public void keep(Collection<Sign> signs) {
        signs.forEach(sign -> said.put(sign.statementId(), sign));
    }

    @Override
    public void takeBack(Set<String> statementIds) {
        said.keySet().removeAll(statementIds);
    }
}

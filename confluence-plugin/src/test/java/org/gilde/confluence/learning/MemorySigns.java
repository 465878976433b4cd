package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    public Map<String, Boolean> letGo(Set<String> statementIds) {
        Map<String, Boolean> joins = new HashMap<>();
        said.replaceAll((id, sign) -> {
            if (!statementIds.contains(id)) {
                return sign;
            }
            joins.put(id, sign.joins());
            return new Sign(id, sign.run(), Optional.empty(), sign.joins(), sign.at());
        });
        return joins;
    }

    @Override
    public void takeBack(Set<String> statementIds) {
        said.keySet().removeAll(statementIds);
    }
}

package org.gilde.bridge.delivery;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which Verbs leave the store now: those that count in the app, of them only what the operator lets through. Until the
 * app has said what counts there, and with an app that never does, the operator's list, or else the product's. Safe for
 * use by several threads.
 */
final class CountingVerbs {
    private static final Logger LOG = LoggerFactory.getLogger(CountingVerbs.class);
    private static final int MOST = 500;
    private static final int LONGEST = 450;
    private static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:\\S+";

    private final Set<String> operators;
    private volatile AllowedVerbs now;

    /**
     * Begins with the operator's list.
     *
     * @param operators empty where the operator lets through whatever counts in the app
     */
    CountingVerbs(Set<String> operators) {
        this.operators = Set.copyOf(operators);
        this.now = operators.isEmpty() ? AllowedVerbs.usual() : AllowedVerbs.of(operators);
    }

    AllowedVerbs now() {
        return now;
    }

    /** Takes what the app says; a list with anything that is not one whole IRI is not taken, and what held goes on. */
    void heard(List<String> verbs) {
        if (verbs.size() > MOST || !verbs.stream().allMatch(CountingVerbs::isVerb)) {
            LOG.warn(
                    "delivery=verbs taken=no advice=\"the app names more than {} Verbs, or a pattern, which would let"
                            + " everything in; the list of before holds\"",
                    MOST);
            return;
        }
        Set<String> both = new TreeSet<>(verbs);
        if (!operators.isEmpty()) {
            both.retainAll(operators);
        }
        AllowedVerbs next = AllowedVerbs.of(both);
        if (!next.all().equals(now.all())) {
            LOG.info("delivery=verbs taken=yes app={} let-through={}", verbs.size(), both.size());
            now = next;
        }
    }

    private static boolean isVerb(String verb) {
        return verb.length() <= LONGEST && verb.indexOf('*') < 0 && verb.indexOf(',') < 0 && verb.matches(IRI);
    }
}

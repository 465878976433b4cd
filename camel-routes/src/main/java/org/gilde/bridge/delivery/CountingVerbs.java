package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which Verbs leave the store now, and come into it where a credential minimises: those that count in the app, of them
 * only what the operator lets through. Until the app has said what counts there, and with an app that never does, the
 * operator's list, or else the product's. Safe for use by several threads.
 */
public final class CountingVerbs {
    private static final Logger LOG = LoggerFactory.getLogger(CountingVerbs.class);
    private static final int MOST = 500;
    private static final int LONGEST = 450;
    private static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:\\S+";
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Set<String> operators;
    private final HeardVerbs memory;
    private final Clock clock;
    private volatile AllowedVerbs now;
    private volatile Optional<Set<String>> remembered = Optional.empty();
    private volatile Instant lookAgain = Instant.MIN;

    /**
     * Begins with the operator's list.
     *
     * @param operators empty where the operator lets through whatever counts in the app
     * @param memory of what the app said, which all nodes share
     */
    public CountingVerbs(Set<String> operators, HeardVerbs memory, Clock clock) {
        this.operators = Set.copyOf(operators);
        this.memory = memory;
        this.clock = clock;
        this.now = operators.isEmpty() ? AllowedVerbs.usual() : AllowedVerbs.of(operators);
    }

    AllowedVerbs now() {
        return now;
    }

    /**
     * Returns the same as all nodes have it: another one may have heard the app, or this one before it was started again.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    AllowedVerbs everywhere() {
        Instant moment = clock.instant();
        if (!moment.isBefore(lookAgain)) {
            remembered = memory.last();
            remembered.ifPresent(verbs -> now = let(verbs));
            lookAgain = moment.plus(LOOK);
        }
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
        Set<String> heard = new TreeSet<>(verbs);
        AllowedVerbs next = let(heard);
        if (!next.all().equals(now.all())) {
            LOG.info(
                    "delivery=verbs taken=yes app={} let-through={}",
                    verbs.size(),
                    next.all().size());
            now = next;
        }
        remember(heard);
    }

    private AllowedVerbs let(Set<String> verbs) {
        Set<String> both = new TreeSet<>(verbs);
        if (!operators.isEmpty()) {
            both.retainAll(operators);
        }
        return AllowedVerbs.of(both);
    }

    private void remember(Set<String> heard) {
        if (remembered.filter(heard::equals).isPresent()) {
            return;
        }
        try {
            memory.keep(heard);
            remembered = Optional.of(heard);
        } catch (StoreUnavailableException e) {
            LOG.warn("delivery=verbs kept=no reason=store-away"); // the app says it again with its next answer
        }
    }

    private static boolean isVerb(String verb) {
        return verb.length() <= LONGEST && verb.indexOf('*') < 0 && verb.indexOf(',') < 0 && verb.matches(IRI);
    }
}

package org.gilde.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;

/**
 * Removes Statements that are kept, or changes their texts: what the law asks for, and the one exception to the rule that
 * nothing changes. All that hangs on a Statement goes or changes with it: keys, references, contents of attachments that
 * no other Statement carries. A voiding Statement never goes before its target, which would be seen again.
 *
 * <p>Each method throws {@link StoreUnavailableException} if the store did not answer; trying again may help.
 */
public interface Amendments {
    /**
     * Returns the places of a tenant's Statements after a sequence that have one of these keys, in their order. Fewer come
     * where their texts are long, as with {@link StatementPage}.
     */
    List<Long> withKeys(Tenant tenant, Set<Long> keys, long after, int limit);

    /**
     * Returns those of some places whose Statements refer to one that has one of these keys, directly or by others, in
     * their order.
     */
    List<Long> referring(Tenant tenant, List<Long> sequences, Set<Long> keys);

    /**
     * Returns the places of a tenant's Statements after a sequence, in their order. Fewer come where their texts are long.
     *
     * @param before only of those stored before it
     */
    List<Long> after(Tenant tenant, long sequence, Optional<Instant> before, int limit);

    /** Decides for each of some Statements, and returns what would become of them. Nothing is changed. */
    Amended preview(Tenant tenant, List<Long> sequences, Decider decider);

    /**
     * Decides for each of some Statements as they stand now, and does it to all of them as one step. Their ids are not
     * taken again: an id that is sent once more is answered as known.
     *
     * @param removal the number of the removal that all of this is part of
     */
    Amended amend(Tenant tenant, long removal, List<Long> sequences, Decider decider);

    /** Changes what is known of Activities, in small steps; returns how many changed. */
    long redefine(Tenant tenant, Definer definer);

    /** Decides how an Activity is defined. */
    @FunctionalInterface
    interface Definer {
        /**
         * Returns the new definition, empty where it stays; has no side effects.
         *
         * @param definition one JSON object
         */
        Optional<String> of(String activity, String definition);
    }

    /** Decides what becomes of a Statement. */
    @FunctionalInterface
    interface Decider {
        /** Decides by the Statement as it is kept now; has no side effects. */
        Fate of(StoredStatement kept, Statement read);
    }

    /**
     * What becomes of a Statement.
     *
     * @param kind what is done
     * @param text the new text where it is changed, or where it is a voiding one that can not go yet
     * @param losesContents whether contents of attachments go although the Statement stays; signatures always do
     */
    record Fate(Kind kind, Optional<String> text, boolean losesContents) {
        /** Nothing happens to it. */
        public static final Fate NONE = new Fate(Kind.NONE, Optional.empty(), false);

        /** It would go or change, and may not. */
        public static final Fate HELD = new Fate(Kind.HELD, Optional.empty(), false);

        /** It goes. */
        public static final Fate GOES = new Fate(Kind.GOES, Optional.empty(), true);

        /** What can become of a Statement. */
        public enum Kind {
            /** Nothing. */
            NONE,
            /** Nothing, because of a legal hold. */
            HELD,
            /** It is changed. */
            CHANGES,
            /** It is removed. */
            GOES
        }
    }

    /**
     * How much was done, or would be.
     *
     * @param waiting voiding ones that stay until their target goes
     */
    record Amended(long removed, long changed, long held, long waiting, long contents) {
        /** Nothing at all. */
        public static final Amended NOTHING = new Amended(0, 0, 0, 0, 0);

        /** Returns the sum. */
        public Amended plus(Amended more) {
            return new Amended(
                    removed + more.removed,
                    changed + more.changed,
                    held + more.held,
                    waiting + more.waiting,
                    contents + more.contents);
        }
    }
}

package org.gilde.confluence.takealong;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Pauses;

/**
 * What is kept about somebody, for that somebody's own eyes; who looked comes beside, because it may be much.
 *
 * @param name to log in with; absent for somebody who is gone
 * @param fullName the same
 * @param statements ids of those behind the items, where only some items are taken along
 * @param beside absent where only some items are taken along
 */
record Holdings(
        PersonKey person,
        Optional<String> name,
        Optional<String> fullName,
        Instant made,
        Choice choice,
        List<Held> items,
        List<Use> uses,
        List<String> statements,
        Optional<Beside> beside) {

    /** One item, with the topics that it stands on. */
    record Held(LearningItem item, SortedSet<String> topics) {}

    /**
     * That the person used what they learned.
     *
     * @param item id of what it is about, where that is taken along
     */
    record Use(Application application, Optional<Long> item) {}

    /**
     * What is about the person and not about one item.
     *
     * @param coach whom the person named as coach
     * @param actors by which learning systems know the person
     * @param readingIsCounted whether the person chose that
     * @param actsAreShared whether the person lets the organization know what they do
     * @param paused since when
     * @param withheld how much was not taken in, by day
     */
    record Beside(
            Optional<PersonKey> coach,
            List<Membership> memberships,
            List<Actor> actors,
            boolean readingIsCounted,
            boolean actsAreShared,
            Optional<Instant> paused,
            List<Pauses.Day> withheld,
            List<Erasure> erasures) {}
}

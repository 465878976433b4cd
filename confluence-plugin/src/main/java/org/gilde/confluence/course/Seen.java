package org.gilde.confluence.course;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;

/** A mark of the plan that somebody had before them, by which a change made meanwhile is noticed. */
final class Seen {
    private Seen() {}

    /** Returns the mark: equal for equal plans, on every node. */
    static String of(LearningPlan plan, Joining joining) {
        return UUID.nameUUIDFromBytes((plan + " " + joining).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Says whether a community is as it was when that mark was made. */
    static boolean isSame(Community community, String mark) {
        return community
                .plan()
                .filter(plan -> of(plan, community.joining()).equals(mark))
                .isPresent();
    }
}

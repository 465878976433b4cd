package org.gilde.confluence.learning;

import java.util.List;
import java.util.Set;

/**
 * What a rule would do to the activities that are known now.
 *
 * @param activities how many the rule is about
 * @param changed how many of them would stand on a topic that they do not stand on now
 * @param first the first of those the rule is about
 */
public record Preview(long activities, long changed, List<Line> first) {
    /** Keeps a copy of the list. */
    public Preview {
        first = List.copyOf(first);
    }

    /**
     * One activity.
     *
     * @param before the topics it stands on now
     * @param after the topics it would stand on
     */
    public record Line(Activity activity, Set<String> before, Set<String> after) {}
}

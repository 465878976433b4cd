package org.gilde.confluence.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.gilde.confluence.people.PersonKey;

/** The learning items as pages read them. Every method takes a fixed number of queries. */
public interface LearningItems {

    /** Returns all items of a person, the latest first. Only for that person's own eyes. */
    List<LearningItem> of(PersonKey person);

    /** Returns the items of a person on these topics, the latest first. Only for that person's own eyes. */
    List<LearningItem> of(PersonKey person, Set<String> topics);

    /** Returns the topics of a person's items by the items' ids; those on none are absent. For that person's own eyes. */
    Map<Long, SortedSet<String>> topics(PersonKey person);

    /**
     * Returns what others shared with somebody on these topics, the latest first; an item shared in several ways comes
     * once for each. Whether owners of what a community knows still belong to it is not asked here: see
     * {@link SharedLearning}.
     *
     * @param limit how many at most of each way
     */
    List<SharedItem> shared(Onlooker onlooker, Set<String> topics, int limit);
}

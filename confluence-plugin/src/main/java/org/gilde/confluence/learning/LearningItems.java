package org.gilde.confluence.learning;

import java.util.List;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** The learning items as pages read them. Every method takes a fixed number of queries. */
public interface LearningItems {

    /** Returns all items of a person, the latest first. Only for that person's own eyes. */
    List<LearningItem> of(PersonKey person);

    /** Returns the items of a person on these topics, the latest first. Only for that person's own eyes. */
    List<LearningItem> of(PersonKey person, Set<String> topics);

    /**
     * Returns what others than that person shared with a community on these topics and completed, the latest first.
     * Whether the person may know is not asked here: see {@link SharedLearning}.
     */
    List<SharedItem> shared(String community, Set<String> topics, PersonKey except, int limit);
}

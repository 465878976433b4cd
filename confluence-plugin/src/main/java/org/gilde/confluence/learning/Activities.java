package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The activities that items are about, with their topics. Changes want a transaction. */
public interface Activities {

    /**
     * Keeps an activity's name and course. The latest word holds, in whichever order words arrive; a word without name
     * or course leaves what there is.
     */
    void keep(Activity activity, Optional<Activity> course, Instant said, List<TopicRule> rules);

    /** Works the topics of every activity out again. */
    void retopic(List<TopicRule> rules);
}

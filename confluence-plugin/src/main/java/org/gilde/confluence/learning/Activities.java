package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The activities that items are about, with their topics. Changes want a transaction. */
public interface Activities {

    /**
     * Keeps what was said about activities. The latest word holds, in whichever order words arrive; a word without a
     * title, type or course leaves the one there is.
     */
    void keep(Collection<ActivityWord> words, List<TopicRule> rules);

    /** Returns the titles of those of these activities that have any, by id. One query. */
    Map<String, Titles> titles(Set<String> ids);

    /** Returns the ids of activities by {@link Activity#key}; what is not known is left out. */
    Map<String, String> ids(Set<String> keys);

    /** Works the topics of every activity out again. */
    void retopic(List<TopicRule> rules);
}

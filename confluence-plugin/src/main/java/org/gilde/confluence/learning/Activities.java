package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The activities that items are about, with their topics. Changes want a transaction. */
public interface Activities {

    /**
     * Has other batches, of any node, wait until the caller's transaction ends. Taken before anything is read, it lets a
     * batch see all that those before it left.
     */
    void takeTurn();

    /**
     * Keeps what was said about activities. The latest word holds, in whichever order words arrive; a word without a
     * title, type or course leaves the one there is. Wants {@link #takeTurn} before: which text was said last, only one at
     * a time can tell.
     */
    void keep(Collection<ActivityWord> words, List<TopicRule> rules);

    /** Returns the titles of those of these activities that have any, by id. One query. */
    Map<String, Titles> titles(Set<String> ids);

    /** Returns the ids of activities by {@link Activity#key}; what is not known is left out. */
    Map<String, String> ids(Set<String> keys);

    /**
     * Returns the next activities by id, with their topics. A fixed number of queries.
     *
     * @param id of the last one before; 0 to begin
     * @param most 500 or fewer
     */
    List<KnownActivity> after(long id, int most);

    /** Returns the next activities by id that stand on no topic. A bounded number of queries. */
    Stretch withoutTopic(long id, int most);

    /**
     * Some activities of many.
     *
     * @param next the id to go on after; 0 at the end. A stretch with few activities need not be the last
     */
    record Stretch(List<KnownActivity> activities, long next) {
        /** Keeps a copy of the list. */
        public Stretch {
            activities = List.copyOf(activities);
        }
    }

    /** Works the topics of every activity out again, a portion at a time. */
    void retopic(List<TopicRule> rules);
}

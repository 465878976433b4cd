package org.gilde.confluence.learning;

import java.util.List;

/** The administrator's rules from activities to topics. Changes want a transaction. */
public interface TopicRules {

    /** Returns all rules, by pattern. */
    List<TopicRule> all();

    /** Keeps a rule under a new id. */
    void add(TopicRule rule);

    /** Forgets a rule; no matter if it is not there. */
    void remove(long id);
}

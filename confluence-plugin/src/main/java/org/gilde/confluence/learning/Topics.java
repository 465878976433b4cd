package org.gilde.confluence.learning;

import java.util.List;
import org.gilde.confluence.transaction.Transactions;

/** Which topics an activity stands for: by the administrator's rules, and by the slug of its or its course's title. */
public final class Topics {
    private final TopicRules rules;
    private final Activities activities;
    private final Transactions transactions;

    /** Keeps topics beside activities. */
    public Topics(TopicRules rules, Activities activities, Transactions transactions) {
        this.rules = rules;
        this.activities = activities;
        this.transactions = transactions;
    }

    /** Returns all rules, by pattern. */
    public List<TopicRule> rules() {
        return rules.all();
    }

    /**
     * Adds a rule; the items of the activities it is about stand on that topic at once.
     *
     * @param pattern an activity id, or its beginning followed by {@code *}
     * @param topic a label; what is no label is turned into one
     * @throws IllegalArgumentException if nothing is left of the pattern or the topic, or one is too long
     */
    public void add(String pattern, String topic) {
        String kept = pattern.strip();
        String label = Slug.of(topic);
        if (kept.isEmpty() || label.isEmpty() || kept.length() > 450) {
            throw new IllegalArgumentException("a rule needs a pattern of at most 450 characters, and a topic");
        }
        change(() -> rules.add(kept, label));
    }

    /** Forgets a rule. */
    public void remove(long id) {
        change(() -> rules.remove(id));
    }

    private void change(Runnable change) {
        transactions.run(() -> {
            change.run();
            activities.retopic(rules.all());
            return true;
        });
    }
}

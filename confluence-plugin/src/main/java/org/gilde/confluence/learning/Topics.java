package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.BadRuleException.Reason;
import org.gilde.confluence.learning.TopicRule.Part;
import org.gilde.confluence.transaction.Transactions;

/** Which topics an activity stands for: by the administrator's rules, and by the slug of its or its course's title. */
public final class Topics {
    private static final int LONGEST_PATTERN = 450;
    private static final int MOST_LABELS = 10;
    private static final int PORTION = 500;
    private static final int SHOWN = 20;

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
     * Adds rules; the items of the activities they are about stand on those topics at once. What is there already is
     * not added again.
     *
     * @param pattern with {@code *} for any characters and {@code ?} for one
     * @param labels what is no label is turned into one
     * @throws BadRuleException if one can not be kept; then none is
     */
    public void add(Part part, String pattern, Collection<String> labels) {
        List<TopicRule> wanted = wanted(part, pattern, labels);
        change(() -> {
            List<TopicRule> there = rules.all();
            wanted.stream()
                    .filter(rule -> there.stream()
                            .noneMatch(other -> other.part() == rule.part()
                                    && other.pattern().equals(rule.pattern())
                                    && other.topic().equals(rule.topic())))
                    .forEach(rules::add);
        });
    }

    /** Forgets a rule. */
    public void remove(long id) {
        change(() -> rules.remove(id));
    }

    /**
     * Tries rules on every activity that is known; changes nothing.
     *
     * @throws BadRuleException if one could not be kept
     */
    public Preview preview(Part part, String pattern, Collection<String> labels) {
        List<TopicRule> wanted = wanted(part, pattern, labels);
        Set<String> topics = wanted.stream().map(TopicRule::topic).collect(Collectors.toSet());
        List<Preview.Line> first = new ArrayList<>();
        long about = 0;
        long changed = 0;
        List<KnownActivity> some = activities.after(0, PORTION);
        while (!some.isEmpty()) {
            for (KnownActivity known : some) {
                if (wanted.get(0).matches(known.activity(), known.course())) {
                    about++;
                    changed += known.topics().containsAll(topics) ? 0 : 1;
                    if (first.size() < SHOWN) {
                        Set<String> after = new TreeSet<>(known.topics());
                        after.addAll(topics);
                        first.add(new Preview.Line(known.activity(), known.topics(), after));
                    }
                }
            }
            some = activities.after(some.get(some.size() - 1).id(), PORTION);
        }
        return new Preview(about, changed, first);
    }

    /**
     * Returns the next activities that stand on no topic.
     *
     * @param after the id of the last one before; 0 to begin
     */
    public Activities.Stretch without(long after, int most) {
        return activities.withoutTopic(after, most);
    }

    private static List<TopicRule> wanted(Part part, String pattern, Collection<String> labels) {
        String kept = pattern.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_PATTERN) {
            throw new BadRuleException(Reason.PATTERN);
        }
        if (Glob.isEverything(kept)) {
            throw new BadRuleException(Reason.EVERYTHING);
        }
        Set<String> slugs = labels.stream().map(Slug::of).collect(Collectors.toCollection(TreeSet::new));
        if (slugs.isEmpty() || slugs.size() > MOST_LABELS || slugs.contains("")) {
            throw new BadRuleException(Reason.LABELS);
        }
        return slugs.stream().map(slug -> new TopicRule(0, part, kept, slug)).toList();
    }

    private void change(Runnable change) {
        transactions.run(() -> {
            change.run();
            activities.retopic(rules.all());
            return true;
        });
    }
}

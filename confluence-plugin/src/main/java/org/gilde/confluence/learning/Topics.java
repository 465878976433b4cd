package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.BadRuleException.Reason;
import org.gilde.confluence.learning.TopicRule.About;
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
     * @param labels what is no label is turned into one
     * @throws BadRuleException if one can not be kept; then none is
     */
    public void add(About about, Collection<String> labels) {
        List<TopicRule> wanted = wanted(about, labels);
        change(() -> {
            List<TopicRule> there = rules.all();
            wanted.stream()
                    .filter(rule -> there.stream()
                            .noneMatch(other -> other.about().equals(rule.about())
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
    public Preview preview(About about, Collection<String> labels) {
        List<TopicRule> wanted = wanted(about, labels);
        Set<String> topics = wanted.stream().map(TopicRule::topic).collect(Collectors.toSet());
        List<Preview.Line> first = new ArrayList<>();
        long meant = 0;
        long changed = 0;
        List<KnownActivity> some = activities.after(0, PORTION);
        while (!some.isEmpty()) {
            for (KnownActivity known : some) {
                if (wanted.get(0).about().matches(known.activity(), known.course())) {
                    meant++;
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
        return new Preview(meant, changed, first);
    }

    /**
     * Returns the next activities that stand on no topic.
     *
     * @param after the id of the last one before; 0 to begin
     */
    public Activities.Stretch without(long after, int most) {
        return activities.withoutTopic(after, most);
    }

    private static List<TopicRule> wanted(About about, Collection<String> labels) {
        About kept = new About(about.part(), key(about), about.pattern().strip());
        if (kept.pattern().isEmpty() || kept.pattern().length() > LONGEST_PATTERN) {
            throw new BadRuleException(Reason.PATTERN);
        }
        if (kept.part() != Part.EXTENSION && Glob.isEverything(kept.pattern())) {
            throw new BadRuleException(Reason.EVERYTHING);
        }
        Set<String> slugs = labels.stream().map(Slug::of).collect(Collectors.toCollection(TreeSet::new));
        if (slugs.isEmpty() || slugs.size() > MOST_LABELS || slugs.contains("")) {
            throw new BadRuleException(Reason.LABELS);
        }
        return slugs.stream().map(slug -> new TopicRule(0, kept, slug)).toList();
    }

    /** Returns the key of the extension: a rule about anything else has none. */
    private static String key(About about) {
        if (about.part() != Part.EXTENSION) {
            return "";
        }
        String key = about.key().strip();
        if (key.length() > LONGEST_PATTERN || !key.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
            throw new BadRuleException(Reason.KEY);
        }
        return key;
    }

    private void change(Runnable change) {
        transactions.run(() -> {
            change.run();
            activities.retopic(rules.all());
            return true;
        });
    }
}

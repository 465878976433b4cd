package org.gilde.confluence.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says that an activity stands for a topic.
 *
 * @param id 0 until it is kept
 * @param pattern an activity id, or its beginning followed by {@code *}
 * @param topic a Confluence label
 */
public record TopicRule(long id, String pattern, String topic) {

    /** Says whether the rule is about that activity. */
    public boolean matches(String activity) {
        return pattern.endsWith("*")
                ? activity.startsWith(pattern.substring(0, pattern.length() - 1))
                : activity.equals(pattern);
    }

    /** Returns the topics of an activity: by the rules about it or its course, and the slugs of their titles. */
    public static Set<String> topics(Activity activity, Optional<Activity> course, List<TopicRule> rules) {
        Set<String> topics = new TreeSet<>(topics(activity, rules));
        course.ifPresent(other -> topics.addAll(topics(other, rules)));
        return topics;
    }

    private static Set<String> topics(Activity activity, List<TopicRule> rules) {
        Set<String> topics = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.matches(activity.id()))
                .map(TopicRule::topic)
                .forEach(topics::add);
        activity.titles().byLanguage().values().stream().map(Slug::of).forEach(topics::add);
        topics.remove("");
        return topics;
    }
}

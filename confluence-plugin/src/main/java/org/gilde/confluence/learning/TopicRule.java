package org.gilde.confluence.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says that an activity stands for a topic.
 *
 * @param id 0 until it is kept
 * @param part what of the activity the pattern is about
 * @param pattern an id, or one with {@code *} for any characters and {@code ?} for one
 * @param topic a Confluence label
 */
public record TopicRule(long id, Part part, String pattern, String topic) {

    /** What a pattern is about. */
    public enum Part {
        /** The id of the activity, or of the course it belongs to. */
        ACTIVITY,
        /** The id of the course it belongs to. */
        COURSE
    }

    /** Makes one about the activity or its course. */
    public TopicRule(long id, String pattern, String topic) {
        this(id, Part.ACTIVITY, pattern, topic);
    }

    /** Says whether the rule is about that activity. */
    public boolean matches(Activity activity, Optional<Activity> course) {
        boolean isCourse =
                course.filter(other -> Glob.matches(pattern, other.id())).isPresent();
        return switch (part) {
            case ACTIVITY -> isCourse || Glob.matches(pattern, activity.id());
            case COURSE -> isCourse;
        };
    }

    /** Returns the topics of an activity: by the rules about it or its course, and the slugs of their titles. */
    public static Set<String> topics(Activity activity, Optional<Activity> course, List<TopicRule> rules) {
        Set<String> topics = named(activity, course);
        rules.stream()
                .filter(rule -> rule.matches(activity, course))
                .map(TopicRule::topic)
                .forEach(topics::add);
        return topics;
    }

    private static Set<String> named(Activity activity, Optional<Activity> course) {
        Set<String> topics = new TreeSet<>();
        activity.titles().byLanguage().values().stream().map(Slug::of).forEach(topics::add);
        course.ifPresent(other ->
                other.titles().byLanguage().values().stream().map(Slug::of).forEach(topics::add));
        topics.remove("");
        return topics;
    }
}

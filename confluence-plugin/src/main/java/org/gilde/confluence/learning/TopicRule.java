package org.gilde.confluence.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says that an activity stands for a topic.
 *
 * @param id 0 until it is kept
 * @param about which activities
 * @param topic a Confluence label
 */
public record TopicRule(long id, About about, String topic) {

    /** What a pattern is about. */
    public enum Part {
        /** The id of the activity, or of the course it belongs to. */
        ACTIVITY,
        /** The id of the course it belongs to. */
        COURSE,
        /** A category of the activity, or of the course it belongs to. */
        CATEGORY,
        /** The value of an extension of the activity, or of the course it belongs to. */
        EXTENSION
    }

    /**
     * Which activities a rule is about.
     *
     * @param part what of the activity the pattern is about
     * @param key of the extension, an IRI; empty for any other part
     * @param pattern a text, or one with {@code *} for any characters and {@code ?} for one
     */
    public record About(Part part, String key, String pattern) {

        /** Makes one that needs no key. */
        public About(Part part, String pattern) {
            this(part, "", pattern);
        }

        /** Says whether that activity is meant. */
        public boolean matches(Activity activity, Optional<Activity> course) {
            boolean isCourse = course.filter(this::fits).isPresent();
            return isCourse || (part != Part.COURSE && fits(activity));
        }

        private boolean fits(Activity activity) {
            return switch (part) {
                case ACTIVITY, COURSE -> Glob.matches(pattern, activity.id());
                case CATEGORY -> activity.traits().categories().stream().anyMatch(each -> Glob.matches(pattern, each));
                case EXTENSION ->
                    Optional.ofNullable(activity.traits().extensions().get(key))
                            .filter(value -> Glob.matches(pattern, value))
                            .isPresent();
            };
        }
    }

    /** Makes one about the activity or its course. */
    public TopicRule(long id, String pattern, String topic) {
        this(id, new About(Part.ACTIVITY, pattern), topic);
    }

    /** Returns the topics of an activity: by the rules about it or its course, and the slugs of their titles. */
    public static Set<String> topics(Activity activity, Optional<Activity> course, List<TopicRule> rules) {
        Set<String> topics = named(activity, course);
        rules.stream()
                .filter(rule -> rule.about().matches(activity, course))
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

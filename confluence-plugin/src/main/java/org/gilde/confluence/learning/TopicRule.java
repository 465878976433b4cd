package org.gilde.confluence.learning;

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
}

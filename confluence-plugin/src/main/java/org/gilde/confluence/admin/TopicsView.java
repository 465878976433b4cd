package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the administrator's page of topics prints.
 *
 * @param action where forms go
 * @param without activities that stand on no topic
 * @param more where the list goes on; empty at its end
 */
public record TopicsView(
        String action,
        List<RuleRow> rules,
        RuleFields rule,
        List<PreviewView> preview,
        List<Lone> without,
        String more) {

    /** Says whether there is a rule. */
    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /** Says whether some activity stands on no topic. */
    public boolean hasWithout() {
        return !without.isEmpty();
    }

    /**
     * A rule that gives an activity a topic.
     *
     * @param key of the extension; empty where the rule is about something else
     */
    public record RuleRow(String id, String part, String key, String activity, String topic, String removeLabel) {}

    /** A new rule as last typed, each field with what is wrong with it, or nothing. */
    public record RuleFields(
            List<PartChoice> parts,
            String key,
            String keyProblem,
            String activity,
            String activityProblem,
            String topic,
            String topicProblem) {}

    /** What a rule can be about. */
    public record PartChoice(String word, String name, boolean chosen) {}

    /** What the rule would do, as a sentence, and the first activities it is about. */
    public record PreviewView(String sentence, List<PreviewRow> rows) {
        /** Says whether it is about anything. */
        public boolean hasRows() {
            return !rows.isEmpty();
        }
    }

    /** One activity before and after. */
    public record PreviewRow(String title, String id, String before, String after) {}

    /**
     * An activity without a topic.
     *
     * @param address of this page with a rule about it begun
     * @param traits its categories and extensions
     */
    public record Lone(String title, String id, String address, String label, List<Trait> traits) {}

    /**
     * A category or an extension.
     *
     * @param name what it is: the word for a category, or the extension's key
     * @param address of this page with a rule about it begun
     */
    public record Trait(String name, String value, String address, String label) {}
}

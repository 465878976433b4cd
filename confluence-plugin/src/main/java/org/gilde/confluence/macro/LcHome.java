package org.gilde.confluence.macro;

import java.util.List;

/**
 * What the macro {@code lc-home} prints.
 *
 * @param message in place of everything else, for whoever may not look or where there is nothing to see; else empty
 * @param course what is learned together, and in which run
 * @param people how many they are
 * @param hint to whoever looks after it, what is still to be done; else empty
 * @param editUrl where the plan is changed, for whoever may; else empty
 * @param peopleUrl where the people of the course run are gathered, for whoever may; else empty
 * @param parent above it; of no name where the reader may not see it
 * @param noBehaviors what to say without behaviors
 * @param noSupport what to say where no support is arranged
 */
public record LcHome(
        String message,
        String course,
        String people,
        String hint,
        String editUrl,
        String peopleUrl,
        Parent parent,
        List<PhaseStep> phases,
        NextStep next,
        List<BehaviorRow> behaviors,
        String noBehaviors,
        List<SupportRow> support,
        String noSupport) {

    /** Nothing but a message. */
    static LcHome saying(String message) {
        return new LcHome(
                message,
                "",
                "",
                "",
                "",
                "",
                new Parent("", ""),
                List.of(),
                new NextStep("", "", "", ""),
                List.of(),
                "",
                List.of(),
                "");
    }

    /** The community above. */
    public record Parent(String name, String url) {}

    /**
     * A phase in the bar.
     *
     * @param tone {@code past}, {@code now} or {@code next}
     * @param standing the same in words
     * @param day when it begins; empty where that is not to be shown or not known
     */
    public record PhaseStep(String name, String tone, String standing, String day) {

        /** Returns whether it is the present one. */
        public boolean now() {
            return "now".equals(tone);
        }
    }

    /**
     * What comes next.
     *
     * @param page title of the page to do it on; empty if there is none
     * @param then when which phase follows; empty if none does
     */
    public record NextStep(String text, String page, String url, String then) {}

    /** A behavior to see after the course, and how often it was seen before. */
    public record BehaviorRow(String text, String baseline) {}

    /** What is arranged for a phase. */
    public record SupportRow(String phase, List<String> facts) {}
}

package org.gilde.bridge.delivery;

import java.util.regex.Pattern;

/**
 * What the app did with one event.
 *
 * @param reason with {@link Kind#REFUSED} what is wrong, as far as the app said; else empty
 */
public record Outcome(LearningEvent event, Kind kind, String reason) {
    private static final int LONGEST_REASON = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** Cuts the reason to one short line: it comes from outside and is kept and shown. */
    public Outcome {
        String line = CONTROL.matcher(reason).replaceAll(" ").strip();
        reason = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    /** The words of {@code src/docs/learning-event-results.schema.json}. */
    public enum Kind {
        /** Folded into a learning item. */
        TAKEN,
        /** Taken before. */
        REPEATED,
        /** Nobody matches yet. */
        WAITING,
        /** The Verb means nothing to the app. */
        DROPPED,
        /** Breaks a rule; sending it again does not help. */
        REFUSED
    }
}

package org.gilde.bridge.settings;

import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.statement.StatementReader.Bounds;

/** Reads how much one request, and all of them together, may bring. */
final class LimitsReader {
    private static final int BODIES = 64 << 20;
    private static final int MOST = 100_000_000;

    private final Answers answers;

    LimitsReader(Answers answers) {
        this.answers = answers;
    }

    /** Reads all of it; a body of the largest size must fit in. */
    Settings.Limits read(int maxBodySize) {
        Settings.Limits limits = new Settings.Limits(
                bounds(),
                answers.number("gilde.limit.parts", SubmissionReader.PARTS, 1, 100_000),
                answers.sizeIfGiven("gilde.limit.bodies", "64M").orElse(Math.max(BODIES, maxBodySize)),
                answers.duration("gilde.limit.body-time", "60s", "1s", "1h"));
        if (limits.bodies() < maxBodySize) {
            answers.problem(
                    "gilde.limit.bodies",
                    "is less than gilde.http.max-body-size: no room for one request of that size. Make it several times"
                            + " as much.");
        }
        return limits;
    }

    private Bounds bounds() {
        Bounds usual = Bounds.USUAL;
        return new Bounds(
                answers.number("gilde.limit.statements", usual.batch(), 1, 1_000_000),
                answers.number("gilde.limit.depth", usual.depth(), 10, 1000),
                answers.number("gilde.limit.text", usual.textLength(), 1000, MOST),
                answers.number("gilde.limit.values", usual.tokens(), 1000, MOST));
    }
}

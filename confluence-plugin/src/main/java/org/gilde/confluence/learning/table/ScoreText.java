package org.gilde.confluence.learning.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.gilde.confluence.learning.Score;
import org.jspecify.annotations.Nullable;

/** A score in one column: scaled, raw, min and max with their digits, between bars. */
final class ScoreText {
    private ScoreText() {}

    static @Nullable String write(Optional<Score> score) {
        return score.map(ScoreText::join).orElse(null);
    }

    static Optional<Score> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\|", -1);
        return Optional.of(new Score(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3])));
    }

    private static String join(Score score) {
        return String.join("|", text(score.scaled()), text(score.raw()), text(score.min()), text(score.max()));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toString).orElse("");
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}

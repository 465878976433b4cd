package org.gilde.xapi.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Rules for results and scores. Part Two 2.4.5. */
final class ResultRules {
    private static final String RESULT = "Part Two 2.4.5";
    private static final String SCORE = "Part Two 2.4.5.1";
    private static final Set<String> PROPERTIES =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> SCORE_PROPERTIES = Set.of("scaled", "raw", "min", "max");

    private ResultRules() {}

    static void result(JsonValue result) {
        result.requireObject(PROPERTIES, RESULT);
        result.find("score").ifPresent(ResultRules::score);
        result.find("success").ifPresent(success -> ValueRules.flag(success, RESULT));
        result.find("completion").ifPresent(completion -> ValueRules.flag(completion, RESULT));
        result.find("response").ifPresent(response -> response.text(RESULT));
        result.find("duration").ifPresent(ValueRules::duration);
        result.find("extensions").ifPresent(ValueRules::extensions);
    }

    private static void score(JsonValue score) {
        score.requireObject(SCORE_PROPERTIES, SCORE);
        score.find("scaled").ifPresent(scaled -> {
            BigDecimal number = ValueRules.number(scaled, SCORE);
            boolean isInRange = number.compareTo(BigDecimal.ONE.negate()) >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
            scaled.check(isInRange, "must be from -1 to 1", SCORE);
        });
        Optional<BigDecimal> raw = number(score, "raw");
        Optional<BigDecimal> min = number(score, "min");
        Optional<BigDecimal> max = number(score, "max");
        score.check(order(min, max) < 0, "min must be less than max", SCORE);
        score.check(order(min, raw) <= 0, "raw must not be less than min", SCORE);
        score.check(order(raw, max) <= 0, "raw must not be more than max", SCORE);
    }

    private static Optional<BigDecimal> number(JsonValue score, String property) {
        return score.find(property).map(value -> ValueRules.number(value, SCORE));
    }

    /** Compares; a missing one is in order. */
    private static int order(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return low.isEmpty() || high.isEmpty() ? -1 : low.get().compareTo(high.get());
    }
}

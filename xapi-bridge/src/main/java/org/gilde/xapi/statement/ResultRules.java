package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.gilde.xapi.json.JsonValue;

/** Rules for results and scores. Part Two 2.4.5. */
final class ResultRules {
    private static final String RESULT = "Part Two 2.4.5";
    private static final String SCORE = "Part Two 2.4.5.1";

    private ResultRules() {}

    static void result(JsonValue result) {
        for (JsonValue property : result.properties(RESULT)) {
            switch (property.name()) {
                case "score" -> score(property);
                case "success", "completion" -> ValueRules.flag(property, RESULT);
                case "response" -> property.text(RESULT);
                case "duration" -> ValueRules.duration(property);
                case "extensions" -> ValueRules.extensions(property);
                default -> throw property.unknown(RESULT);
            }
        }
    }

    private static void score(JsonValue score) {
        for (JsonValue property : score.properties(SCORE)) {
            switch (property.name()) {
                case "scaled" -> scaled(property);
                case "raw", "min", "max" -> ValueRules.number(property, SCORE);
                default -> throw property.unknown(SCORE);
            }
        }
        score.check(order(score, "min", "max") < 0, "min must be less than max", SCORE);
        score.check(order(score, "min", "raw") <= 0, "raw must not be less than min", SCORE);
        score.check(order(score, "raw", "max") <= 0, "raw must not be more than max", SCORE);
    }

    private static void scaled(JsonValue scaled) {
        BigDecimal number = ValueRules.number(scaled, SCORE);
        boolean isInRange = number.compareTo(BigDecimal.ONE.negate()) >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
        scaled.check(isInRange, "must be from -1 to 1", SCORE);
    }

    /** Compares; a missing one is in order. Digits are bounded, so exponents cost nothing however large. */
    private static int order(JsonValue score, String low, String high) {
        JsonNode lower = score.node().path(low);
        JsonNode higher = score.node().path(high);
        boolean areThere = lower.isNumber() && higher.isNumber();
        return areThere ? lower.decimalValue().compareTo(higher.decimalValue()) : -1;
    }
}

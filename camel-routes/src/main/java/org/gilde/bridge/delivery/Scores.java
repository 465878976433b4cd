package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Scores as senders mean them. Moodle's plugin puts {@code scaled} on a scale from -1 to 1, so that half of the points
 * is 0 and would be shown as 0 %: one that fits its formula goes back to 0 to 1. All other digits stay as they are.
 */
final class Scores {
    private static final List<String> PARTS = List.of("raw", "min", "max", "scaled");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int DIGITS = 6;

    private Scores() {}

    /** Returns the parts that are numbers; nothing where there are none. */
    static ObjectNode of(JsonNode score) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String part : PARTS) {
            if (score.path(part).isNumber()) {
                kept.set(part, score.path(part));
            }
        }
        if (kept.size() == PARTS.size()) {
            putBack(kept);
        }
        return kept;
    }

    private static void putBack(ObjectNode score) {
        BigDecimal least = score.path("min").decimalValue();
        BigDecimal span = score.path("max").decimalValue().subtract(least);
        BigDecimal points = score.path("raw").decimalValue().subtract(least);
        if (span.signum() <= 0 || points.signum() < 0 || points.compareTo(span) >= 0) {
            return; // all of the points are 1 on either scale
        }
        BigDecimal share = points.divide(span, DIGITS, RoundingMode.HALF_UP);
        BigDecimal mapped = share.multiply(TWO).subtract(BigDecimal.ONE);
        BigDecimal error = score.path("scaled").decimalValue().subtract(mapped).abs();
        if (error.compareTo(TOLERANCE.multiply(TWO)) <= 0) {
            score.put("scaled", share.stripTrailingZeros().max(BigDecimal.ZERO));
        }
    }
}

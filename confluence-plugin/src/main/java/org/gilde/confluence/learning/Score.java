package org.gilde.confluence.learning;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A score, with the digits the sender wrote. Its owner sees it, and whoever the owner showed it to.
 *
 * @param scaled -1 to 1
 */
public record Score(
        Optional<BigDecimal> scaled, Optional<BigDecimal> raw, Optional<BigDecimal> min, Optional<BigDecimal> max) {}

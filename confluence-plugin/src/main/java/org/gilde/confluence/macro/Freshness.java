package org.gilde.confluence.macro;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.confluence.learning.BridgeStatus;

/** How fresh what the bridge brought is. */
final class Freshness {
    /** The bridge gives a sign of life far more often than this. */
    static final Duration SILENCE = Duration.ofHours(1);

    private final Optional<Instant> heard;
    private final Viewing viewing;

    Freshness(Optional<BridgeStatus> status, Viewing viewing) {
        this.heard = status.map(BridgeStatus::heard);
        this.viewing = viewing;
    }

    /** Returns when what is shown was true. */
    Instant updated() {
        return heard.orElse(viewing.now());
    }

    /** Returns a warning for the reader; empty while all is well. */
    String note() {
        return heard.map(this::silence).orElseGet(() -> viewing.phrases().get("gilde.bridge.never"));
    }

    private String silence(Instant when) {
        return when.isBefore(viewing.now().minus(SILENCE))
                ? viewing.phrases()
                        .fill("gilde.bridge.silent", viewing.phrases().moment(when))
                : "";
    }
}

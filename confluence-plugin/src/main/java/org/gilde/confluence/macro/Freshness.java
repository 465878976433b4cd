package org.gilde.confluence.macro;

import java.time.Instant;
import java.util.Optional;
import org.gilde.confluence.learning.BridgeStatus;

/** How fresh what the bridge brought is. */
final class Freshness {
    private final Optional<BridgeStatus> status;
    private final Viewing viewing;

    Freshness(Optional<BridgeStatus> status, Viewing viewing) {
        this.status = status;
        this.viewing = viewing;
    }

    /** Returns when what is shown was true. */
    Instant updated() {
        return status.map(BridgeStatus::heard).orElse(viewing.now());
    }

    /** Returns a warning for the reader; empty while all is well. */
    String note() {
        return status.map(this::silence).orElseGet(() -> viewing.phrases().get("gilde.bridge.never"));
    }

    private String silence(BridgeStatus latest) {
        return latest.isSilent(viewing.now())
                ? viewing.phrases()
                        .fill("gilde.bridge.silent", viewing.phrases().moment(latest.heard()))
                : "";
    }
}

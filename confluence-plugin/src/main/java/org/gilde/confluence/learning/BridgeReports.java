package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/** The latest report of the bridge. */
public interface BridgeReports {

    /** Keeps a report. */
    void heard(BridgeReport report, Instant when, boolean withEvents);

    /** Returns the latest report; nothing before the first. */
    Optional<BridgeStatus> latest();
}

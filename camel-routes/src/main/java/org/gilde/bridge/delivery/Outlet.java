package org.gilde.bridge.delivery;

import java.util.Optional;
import org.gilde.bridge.pause.Trouble;

/** A queue between the feed and the app, for more than one node to deliver from. Without one a turn asks the app. */
public interface Outlet {
    /**
     * Returns the Camel endpoint that takes an {@link IntakeMessage} with events. Once it has them for certain its body
     * is one {@link Outcome} for each event it never will take; else it throws {@link OutletAwayException}.
     */
    String endpoint();

    /** Returns the sequence up to which everything was delivered from it, as last seen. */
    long delivered();

    /** Returns what keeps it from giving out events, as last seen. */
    Optional<Trouble> trouble();
}

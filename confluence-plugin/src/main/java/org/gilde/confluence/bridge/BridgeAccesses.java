package org.gilde.confluence.bridge;

import java.util.Optional;

/** Keeps where the bridge is. */
public interface BridgeAccesses {

    /** Returns it; nothing before an administrator told. */
    Optional<BridgeAccess> current();

    /** Keeps it in place of what was kept. */
    void keep(BridgeAccess access);

    /** Forgets it, and the secret with it. */
    void forget();
}

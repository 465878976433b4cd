package org.gilde.confluence.linkage;

import java.util.Optional;
import org.gilde.confluence.life.Off;

/** Which parts of the app this Confluence can carry: what listens for good, and the self-test, ask for no more. */
@FunctionalInterface
public interface Linked {
    /** Returns why it is off; nothing where it is on. Without the base none is on. */
    Optional<Off> off(Feature feature);

    /** Says whether it is on. */
    default boolean isOn(Feature feature) {
        return off(feature).isEmpty();
    }

    /** Says whether it was started although calls are lacking, because an administrator said so. */
    default boolean isForced(Feature feature) {
        return false;
    }
}

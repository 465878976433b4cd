package org.gilde.confluence.linkage;

import java.util.Optional;

/** Which parts of the app are on, and why others are not. */
@FunctionalInterface
public interface Features {
    /** All of them are on. */
    Features ALL = feature -> Optional.empty();

    /** Why a feature is off. */
    enum Off {
        /** The host lacks calls that it links to, as was found when the app started. */
        LACKING,
        /** The host offers a service that it needs to nobody, now. */
        UNOFFERED
    }

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

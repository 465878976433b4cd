package org.gilde.confluence.linkage;

/** Which parts of the app are on. That is settled when the app starts, and stays until it starts again. */
@FunctionalInterface
public interface Features {
    /** All of them are on. */
    Features ALL = feature -> true;

    /** Says whether it is on. Without the base none is. */
    boolean isOn(Feature feature);
}

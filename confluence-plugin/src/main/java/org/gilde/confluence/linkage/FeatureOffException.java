package org.gilde.confluence.linkage;

/** Something was asked of a feature that is off because the host lacks what it calls. Trying again does not help. */
public final class FeatureOffException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Names the feature. */
    public FeatureOffException(Feature feature) {
        super("off in this Confluence: " + feature.word());
    }
}

package org.gilde.bridge.contribution;

/** The app told of an act in a way that can not be taken. The message names the property and holds nothing of its value. */
final class ContributionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContributionRefusedException(String message) {
        super(message);
    }
}

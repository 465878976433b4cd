package org.gilde.confluence.learning;

/**
 * How the bridge said it was doing.
 *
 * @param newest highest sequence in its store
 * @param delivered up to which sequence everything was delivered before
 * @param waiting Statements stored after that
 * @param deadLetters events the app refused and that wait for an operator
 */
public record BridgeReport(String version, long newest, long delivered, long waiting, long deadLetters) {}

package org.gilde.confluence.participation;

/** The daily counts, and from how many people on they are shown. */
public record Figures(Flows flows, Floors floors) {}

package org.gilde.confluence.macro;

/** A read model with its frame, ready for a template. */
public record Drawing<T>(Frame frame, T view) {}

package com.atlassian.confluence.labels;

/** LIKELY (JD). */
public interface Labelable {}

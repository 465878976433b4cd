package com.atlassian.confluence.core;

/** (10) DSK. */
public interface SaveContext {}

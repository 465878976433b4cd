package org.gilde.bridge.settings;

/**
 * Something wrong in the configuration.
 *
 * @param setting its name
 * @param what is wrong with it and what to do; never the value of a secret
 */
public record Problem(String setting, String what) {}

package org.gilde.bridge.settings;

/**
 * What somebody shows to come in by basic authentication.
 *
 * @param name the operator's word for who it is; shown in logs
 */
public record Login(String name, String key, Secret secret) {}

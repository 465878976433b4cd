package org.gilde.confluence.screen;

/**
 * What every page says while the app is off.
 *
 * @param key of the text that says why
 * @param url of the page where an administrator changes that; empty for everybody else
 */
public record OffView(String key, String url) {}

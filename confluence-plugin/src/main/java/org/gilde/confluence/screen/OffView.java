package org.gilde.confluence.screen;

/**
 * What every page says while the app is off.
 *
 * @param key of the text that says why
 * @param url of the page where an administrator changes that, or reads what is missing; empty for everybody else
 * @param button what leads there says
 */
public record OffView(String key, String url, String button) {}

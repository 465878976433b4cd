package org.gilde.confluence.craft;

/**
 * What the page with link and PIN prints.
 *
 * @param wrong whether they did not fit
 */
public record LeaverView(boolean wrong) {}

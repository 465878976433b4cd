package org.gilde.confluence.macro;

/**
 * One wiki page.
 *
 * @param url with the context path
 * @param note when it was changed, and by whom
 */
public record PageRow(String title, String url, String note) {}

package org.gilde.workbench.content;

/**
 * A change that somebody wants to save.
 *
 * @param basedOn the version the author had before them
 * @param body storage format, checked already
 * @param author the key of the person who saves
 */
public record PageEdit(long page, int basedOn, String title, String body, String note, String author) {}

package org.gilde.confluence.macro;

/**
 * One question.
 *
 * @param url with the context path
 * @param note when it was asked, and by whom
 * @param answered whether somebody else wrote under it
 * @param standing how many answers there are, in words
 */
public record QuestionRow(String title, String url, String note, boolean answered, String standing) {}

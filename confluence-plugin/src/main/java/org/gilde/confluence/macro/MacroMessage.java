package org.gilde.confluence.macro;

/**
 * What a macro says when it cannot show its own part.
 *
 * @param kind info, warning or error
 */
public record MacroMessage(String kind, String title, String text, String language) {}

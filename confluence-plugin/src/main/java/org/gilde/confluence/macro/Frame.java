package org.gilde.confluence.macro;

/**
 * What every macro prints around its own part.
 *
 * @param id starts every id of this rendering; differs from all others on the page
 * @param level level of the macro's own heading, 1 to 5; those inside are one deeper
 * @param privacy address of the page about who may know what; empty off the wiki
 * @param updated when what is shown was true, as a sentence
 */
public record Frame(String id, int level, String language, String privacy, String updated) {

    /** Returns the level of headings inside. */
    public int sublevel() {
        return level + 1;
    }

    /** Returns the sign for what nobody else sees. */
    public String lock() {
        return Icons.LOCK;
    }

    /** Returns the sign for a question. */
    public String question() {
        return Icons.QUESTION;
    }

    /** Returns the sign for a wiki page. */
    public String sheet() {
        return Icons.SHEET;
    }
}

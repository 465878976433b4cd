package org.gilde.confluence.screen;

/**
 * One sentence on top of a page.
 *
 * @param kind success or error, as message boxes call it
 */
public record Notice(String kind, String text) {
    private static final String ERROR = "error";

    /** Returns one that says what was done. */
    public static Notice success(String text) {
        return new Notice("success", text);
    }

    /** Returns one that says what is wrong. */
    public static Notice error(String text) {
        return new Notice(ERROR, text);
    }

    /** Returns what a screen reader takes it for: what is wrong interrupts. */
    public String role() {
        return ERROR.equals(kind) ? "alert" : "status";
    }
}

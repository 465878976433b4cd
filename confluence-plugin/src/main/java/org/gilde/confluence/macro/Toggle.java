package org.gilde.confluence.macro;

/**
 * Switches one thing on or off. The script reads both sides of every text from here, so that
 * it needs no texts of its own.
 *
 * @param url REST address: PUT switches on, DELETE off
 * @param onLabel the button while it is off
 * @param offLabel the button while it is on
 * @param onNote what is so while it is on
 * @param offNote what is so while it is not
 * @param onSaid what happened after switching on
 * @param offSaid what happened after switching off
 * @param failed what to say when it did not work
 */
public record Toggle(
        String url,
        boolean shared,
        String onLabel,
        String offLabel,
        String onNote,
        String offNote,
        String onSaid,
        String offSaid,
        String failed) {

    /** Returns what the button says now. */
    public String label() {
        return shared ? offLabel : onLabel;
    }

    /** Returns what is so now. */
    public String note() {
        return shared ? onNote : offNote;
    }
}

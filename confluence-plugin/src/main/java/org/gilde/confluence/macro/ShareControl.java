package org.gilde.confluence.macro;

/**
 * Shares one item with one community or takes that back. The script reads both sides of every text from here, so that
 * it needs no texts of its own.
 *
 * @param url REST address: PUT shares, DELETE takes back
 * @param onLabel the button while it is not shared
 * @param offLabel the button while it is shared
 * @param onNote what is so while it is shared
 * @param offNote what is so while it is not
 * @param onSaid what happened after sharing
 * @param offSaid what happened after taking back
 * @param failed what to say when it did not work
 */
public record ShareControl(
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

package org.gilde.confluence.desk;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.desk.DeskView.Field;

/**
 * What the page prints on which a Community of Practice is closed.
 *
 * @param name of the community
 * @param action where forms go
 * @param waits why it can not be closed now; empty if it can
 * @param first the Learning Communities to close before it, as far as the reader knows of them
 * @param hidden how many others there are; empty if there are none
 * @param title as it was typed
 * @param words as they were typed
 * @param preview what will happen; nothing before that was asked for
 */
public record FarewellView(
        String name,
        String home,
        String desk,
        String action,
        String waits,
        List<Link> first,
        String hidden,
        Field title,
        Field words,
        Optional<Preview> preview) {

    /** Returns whether it can be closed now. */
    public boolean isFree() {
        return waits.isEmpty();
    }

    /** Returns whether the reader knows of any to close before it. */
    public boolean hasFirst() {
        return !first.isEmpty();
    }

    /** Returns whether the preview is shown. */
    public boolean isPreviewed() {
        return preview.isPresent();
    }

    /** Returns the preview that is shown. */
    public Preview shown() {
        return preview.orElseThrow();
    }

    /** A Learning Community, and where it is closed. */
    public record Link(String name, String url) {}

    /**
     * What will happen.
     *
     * @param happens sentence by sentence
     * @param language of the page of thanks
     * @param title of the page of thanks, free in the Space
     * @param paragraphs of the page of thanks
     */
    public record Preview(List<String> happens, String language, String title, List<String> paragraphs) {}
}

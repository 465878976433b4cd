package org.gilde.confluence.macro;

import java.util.List;
import java.util.Optional;

/**
 * What the macro {@code read-react-write} prints: the reader's own mirror, and the community's shares.
 *
 * @param message in place of everything else; else empty
 * @param own whether there is a reader whose mirror this is
 * @param deeds what the reader wrote and how they reacted, as sentences
 * @param read what the reader read, as a sentence; empty unless they chose to have it counted
 * @param step one small thing to do next
 * @param choice whether the reader's own reading is counted; nothing for an anonymous reader
 * @param heading of the community's part
 * @param conclusion what the bars say, or why there are none
 * @param bars by act; empty where there are too few people
 * @param views how often pages were opened, or nothing
 */
public record ReadReactWrite(
        String message,
        boolean own,
        List<String> deeds,
        String read,
        String step,
        Optional<Toggle> choice,
        String heading,
        String conclusion,
        List<Bar> bars,
        String views) {

    /** Nothing but a message. */
    static ReadReactWrite saying(String message) {
        return new ReadReactWrite(message, false, List.of(), "", "", Optional.empty(), "", "", List.of(), "");
    }

    /** Returns the switch of a reader who is logged in. */
    public Toggle reading() {
        return choice.orElseThrow();
    }

    /** Says whether there are bars. */
    public boolean hasBars() {
        return !bars.isEmpty();
    }

    /**
     * One bar.
     *
     * @param share per cent as text, or why it is withheld
     * @param width 0 to 100
     * @param top where it begins, from the top of the drawing
     */
    public record Bar(String label, String share, int width, int top) {}
}

package org.gilde.confluence.macro;

import java.util.Optional;
import org.gilde.confluence.subject.Pausing.Lasting;
import org.gilde.confluence.text.Phrases;

/**
 * Stops in place what comes in about a reader, and lets it come again.
 *
 * @param page where that is done without a script
 */
public record PauseTools(Toggle toggle, String page) {

    static PauseTools of(Optional<Lasting> pause, Viewing viewing) {
        Phrases phrases = viewing.phrases();
        String none = phrases.get("gilde.craft.pause.none");
        Lasting shown = pause.orElseGet(() -> new Lasting(viewing.now(), 0));
        String since = phrases.fill("gilde.craft.pause.since", phrases.day(shown.since())) + " "
                + phrases.count("gilde.craft.pause.missed", shown.withheld());
        return new PauseTools(
                new Toggle(
                        viewing.base() + "/rest/gilde/1.0/pause",
                        pause.isPresent(),
                        phrases.get("gilde.craft.pause.do"),
                        phrases.get("gilde.craft.resume"),
                        since,
                        none,
                        phrases.get("gilde.craft.done.paused"),
                        phrases.get("gilde.craft.done.resumed"),
                        phrases.get("gilde.share.failed")),
                CraftAddress.of(viewing.base()) + "#gilde-pause");
    }
}

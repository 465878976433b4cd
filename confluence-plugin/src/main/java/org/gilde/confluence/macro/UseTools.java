package org.gilde.confluence.macro;

import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.About;
import org.gilde.confluence.practice.ApplicationDraft;
import org.gilde.confluence.practice.Uses;
import org.gilde.confluence.text.Phrases;

/**
 * With what a reader notes in place that something learned was used. The script needs no texts of its own.
 *
 * @param url REST address
 * @param today the day that is proposed, and the last that fits, as 2026-11-22
 * @param one what an item says that was used once, with a gap {@code {1}} for the day
 * @param other the same for more, with a gap {@code {0}} for how many
 * @param said what happened, with a gap {@code {0}} for the title
 */
public record UseTools(String url, String today, String one, String other, String said) {
    private static final String NUMBER_GAP = "{0}";
    private static final String DAY_GAP = "{1}";

    static UseTools of(Viewing viewing) {
        Phrases phrases = viewing.phrases();
        return new UseTools(
                viewing.base() + "/rest/gilde/1.0/applications",
                viewing.today().toString(),
                phrases.fill("gilde.use.last", phrases.fill("gilde.use.times.one", NUMBER_GAP), DAY_GAP),
                phrases.fill("gilde.use.last", phrases.fill("gilde.use.times.other", NUMBER_GAP), DAY_GAP),
                phrases.fill("gilde.use.said", NUMBER_GAP));
    }

    /** Returns the most characters of each text. */
    public int longest() {
        return ApplicationDraft.LONGEST;
    }

    /** Returns how often an item was used, in words; empty for not yet. */
    static String used(PersonKey person, LearningItem item, Map<String, Uses> uses, Phrases phrases) {
        return Optional.ofNullable(uses.get(About.item(person, item)))
                .map(use -> phrases.fill(
                        "gilde.use.last", phrases.count("gilde.use.times", use.times()), phrases.day(use.last())))
                .orElse("");
    }
}

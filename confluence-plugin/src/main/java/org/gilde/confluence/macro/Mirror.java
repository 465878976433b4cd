package org.gilde.confluence.macro;

import java.util.List;
import java.util.Map;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.text.Phrases;

/**
 * What the reader did, for their own eyes.
 *
 * @param counts how often, by act; what was not done is missing
 * @param isReadingCounted whether the reader chose that
 */
record Mirror(Map<Act, Integer> counts, boolean isReadingCounted) {

    /** Returns what everybody's mirror says. */
    List<String> sentences(Phrases phrases) {
        return List.of(
                phrases.count("gilde.flow.mine.created", counts.getOrDefault(Act.CREATED, 0)),
                phrases.count("gilde.flow.mine.reacted", counts.getOrDefault(Act.REACTED, 0)));
    }

    /** Returns what the reader read; nothing unless they chose to have it counted. */
    String read(Phrases phrases) {
        return isReadingCounted ? phrases.count("gilde.flow.mine.read", counts.getOrDefault(Act.READ, 0)) : "";
    }

    /** Returns one small step further than the most that was done. */
    String step(Phrases phrases) {
        if (counts.containsKey(Act.CREATED)) {
            return phrases.get("gilde.flow.step.created");
        }
        return phrases.get(counts.containsKey(Act.REACTED) ? "gilde.flow.step.reacted" : "gilde.flow.step.read");
    }

    /** Returns the switch by which the reader changes their choice. */
    Toggle control(String base, Phrases phrases) {
        return new Toggle(
                base + "/rest/gilde/1.0/participation/reading",
                isReadingCounted,
                phrases.get("gilde.flow.reading.on"),
                phrases.get("gilde.flow.reading.off"),
                phrases.get("gilde.flow.reading.on.note"),
                phrases.get("gilde.flow.reading.off.note"),
                phrases.get("gilde.flow.reading.on.said"),
                phrases.get("gilde.flow.reading.off.said"),
                phrases.get("gilde.share.failed"));
    }
}

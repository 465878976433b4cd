package org.gilde.confluence.macro;

import java.util.List;
import org.gilde.confluence.text.Phrases;

/**
 * What a reader does about the sharing of all items at once.
 *
 * @param backUrl REST address that takes everything back
 * @param coachUrl REST address of the reader's coach
 * @param coach who is the coach, as a sentence
 * @param named whether there is one
 * @param candidates who could be it
 */
public record SharingTools(
        String backUrl, String coachUrl, String coach, boolean named, List<CoachChoice.Candidate> candidates) {

    static List<SharingTools> of(Viewing viewing, CoachChoice coach) {
        Phrases phrases = viewing.phrases();
        String rest = viewing.base() + "/rest/gilde/1.0/";
        return List.of(new SharingTools(
                rest + "items/shares",
                rest + "coach",
                coach.name()
                        .map(name -> phrases.fill("gilde.coach.is", name))
                        .orElseGet(() -> phrases.get("gilde.coach.nobody")),
                coach.name().isPresent(),
                coach.candidates()));
    }

    /** Returns whether there is anything about a coach to say. */
    public boolean coaching() {
        return named || !candidates.isEmpty();
    }

    /** Returns whether there is anybody to choose. */
    public boolean choosing() {
        return !candidates.isEmpty();
    }
}

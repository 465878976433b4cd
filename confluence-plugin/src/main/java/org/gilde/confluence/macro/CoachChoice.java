package org.gilde.confluence.macro;

import java.util.List;
import java.util.Optional;

/**
 * A reader's coach, and who could be it.
 *
 * @param name of the coach; nothing where there is none
 */
public record CoachChoice(Optional<String> name, List<Candidate> candidates) {

    /**
     * Somebody whom the reader may name.
     *
     * @param login the name to log in with
     */
    public record Candidate(String login, String name) {}
}

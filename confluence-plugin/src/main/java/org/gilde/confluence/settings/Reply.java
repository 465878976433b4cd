package org.gilde.confluence.settings;

import java.util.Optional;
import org.gilde.confluence.community.Outcome;

/**
 * What came of a form: an outcome, or it goes back as typed with what is wrong beside each field.
 *
 * @param wish which form it was
 * @param person user name as typed, for a form about a person
 * @param problem what is wrong with that name, or nothing
 */
record Reply(String wish, Optional<Outcome> outcome, Optional<AboutFields> about, String person, String problem) {

    static Reply none() {
        return new Reply("", Optional.empty(), Optional.empty(), "", "");
    }

    static Reply of(String wish, Outcome outcome) {
        return new Reply(wish, Optional.of(outcome), Optional.empty(), "", "");
    }

    static Reply back(AboutFields about) {
        return new Reply("save", Optional.empty(), Optional.of(about), "", "");
    }

    static Reply back(String wish, String person, String problem) {
        return new Reply(wish, Optional.empty(), Optional.empty(), person, problem);
    }
}

package org.gilde.confluence.admin;

import java.util.Optional;
import org.gilde.confluence.admin.AdminView.RuleFields;
import org.gilde.confluence.admin.AdminView.SettingsFields;

/**
 * What came of a form: something was done, or it goes back as typed with what is wrong beside each field.
 *
 * @param number how many it was done to, where that counts
 */
record Answer(Optional<Done> done, long number, Optional<SettingsFields> settings, Optional<RuleFields> rule) {

    static Answer done(Done done, long number) {
        return new Answer(Optional.of(done), number, Optional.empty(), Optional.empty());
    }

    static Answer back(SettingsFields settings) {
        return new Answer(Optional.empty(), 0, Optional.of(settings), Optional.empty());
    }

    static Answer back(RuleFields rule) {
        return new Answer(Optional.empty(), 0, Optional.empty(), Optional.of(rule));
    }

    static Answer none() {
        return new Answer(Optional.empty(), 0, Optional.empty(), Optional.empty());
    }
}

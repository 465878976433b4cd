package org.gilde.confluence.admin;

import java.util.Optional;
import org.gilde.confluence.admin.AdminView.SettingsFields;

/**
 * What came of a form: something was done, or it goes back as typed with what is wrong beside each field.
 *
 * @param number how many it was done to, where that counts
 */
record Reply(Optional<Done> done, long number, Optional<SettingsFields> settings) {

    static Reply done(Done done, long number) {
        return new Reply(Optional.of(done), number, Optional.empty());
    }

    static Reply back(SettingsFields settings) {
        return new Reply(Optional.empty(), 0, Optional.of(settings));
    }

    static Reply none() {
        return new Reply(Optional.empty(), 0, Optional.empty());
    }
}

package org.gilde.confluence.admin;

import java.util.Optional;
import org.gilde.confluence.admin.AdminView.SettingsFields;

/**
 * What came of the form of settings: they were kept, or go back as typed with what is wrong beside each field.
 *
 * @param saved whether they were kept
 */
record Reply(boolean saved, Optional<SettingsFields> settings) {

    static Reply kept() {
        return new Reply(true, Optional.empty());
    }

    static Reply back(SettingsFields settings) {
        return new Reply(false, Optional.of(settings));
    }

    static Reply none() {
        return new Reply(false, Optional.empty());
    }
}

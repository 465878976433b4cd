package org.gilde.confluence.admin;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.admin.AdminView.SettingsFields;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Does what the form of settings asks. A bad field changes nothing. */
public final class AdminForms {
    private final SettingsStore settings;
    private final UserDirectory users;

    /** Changes these. */
    public AdminForms(SettingsStore settings, UserDirectory users) {
        this.settings = settings;
        this.users = users;
    }

    /**
     * Does what one form asks.
     *
     * @param fields the form's values by name; empty for one that is not there
     */
    Reply submit(UnaryOperator<String> fields, Phrases phrases) {
        return fields.apply("do").equals("settings")
                ? keep(fields.apply("account").strip(), phrases)
                : Reply.none();
    }

    private Reply keep(String account, Phrases phrases) {
        Optional<PersonKey> person = account.isEmpty() ? Optional.empty() : users.byName(account);
        if (!account.isEmpty() && person.isEmpty()) {
            return Reply.back(new SettingsFields(account, phrases.fill("gilde.admin.account.problem", account)));
        }
        settings.keep(new Settings(person));
        return Reply.kept();
    }
}

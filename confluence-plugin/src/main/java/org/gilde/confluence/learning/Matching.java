package org.gilde.confluence.learning;

import java.util.List;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Finds the user an Actor is. Never guesses: where several fit, none does. */
public final class Matching {
    private final UserDirectory users;
    private final SettingsStore settings;

    /** Matches by mail address, its hash, and accounts whose home page an administrator listed. */
    public Matching(UserDirectory users, SettingsStore settings) {
        this.users = users;
        this.settings = settings;
    }

    /** Returns everybody who fits. */
    public List<PersonKey> candidates(Actor actor) {
        return switch (actor.kind()) {
            case MAIL -> users.byMail(actor.name());
            case MAIL_HASH -> users.byMailHash(actor.name());
            case ACCOUNT ->
                settings.current().accountHomePages().contains(actor.homePage())
                        ? users.byName(actor.name()).stream().toList()
                        : List.of();
            case OPEN_ID -> List.of();
        };
    }
}

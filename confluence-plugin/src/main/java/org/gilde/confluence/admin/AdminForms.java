package org.gilde.confluence.admin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.admin.AdminView.SettingsFields;
import org.gilde.confluence.learning.Rematching;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Does what the forms of the administrator's page ask. A form with one bad field changes nothing. */
public final class AdminForms {
    private static final int LONGEST = 450;

    private final SettingsStore settings;
    private final Rematching rematching;
    private final UserDirectory users;

    /** Changes these. */
    public AdminForms(SettingsStore settings, Rematching rematching, UserDirectory users) {
        this.settings = settings;
        this.rematching = rematching;
        this.users = users;
    }

    /**
     * Does what one form asks.
     *
     * @param fields the form's values by name; empty for one that is not there
     */
    Reply submit(UnaryOperator<String> fields, Phrases phrases) {
        return switch (fields.apply("do")) {
            case "match" -> Reply.done(Done.MATCHED, rematching.rematch());
            case "settings" -> keep(fields.apply("account").strip(), fields.apply("addresses"), phrases);
            default -> Reply.none();
        };
    }

    private Reply keep(String account, String addresses, Phrases phrases) {
        Optional<PersonKey> person = account.isEmpty() ? Optional.empty() : users.byName(account);
        List<String> pages = addresses
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        String accountProblem =
                account.isEmpty() || person.isPresent() ? "" : phrases.fill("gilde.admin.account.problem", account);
        String addressesProblem = pages.stream()
                .filter(page -> !isAddress(page))
                .findFirst()
                .map(bad -> phrases.fill("gilde.admin.addresses.problem", bad))
                .orElse("");
        if (!accountProblem.isEmpty() || !addressesProblem.isEmpty()) {
            return Reply.back(new SettingsFields(account, accountProblem, addresses, addressesProblem));
        }
        settings.keep(new Settings(person, pages));
        rematching.rematch();
        return Reply.done(Done.SAVED, 0);
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return text.length() <= LONGEST
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

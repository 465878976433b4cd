package org.gilde.confluence.admin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.admin.AdminView.RuleFields;
import org.gilde.confluence.admin.AdminView.SettingsFields;
import org.gilde.confluence.learning.Rematching;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.learning.Slug;
import org.gilde.confluence.learning.Topics;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Does what the forms of the administrator's page ask. A form with one bad field changes nothing. */
public final class AdminForms {
    private static final int LONGEST = 450;

    private final SettingsStore settings;
    private final Rematching rematching;
    private final Topics topics;
    private final UserDirectory users;

    /** Changes these. */
    public AdminForms(SettingsStore settings, Rematching rematching, Topics topics, UserDirectory users) {
        this.settings = settings;
        this.rematching = rematching;
        this.topics = topics;
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
            case "add-rule" ->
                add(fields.apply("activity").strip(), fields.apply("topic").strip(), phrases);
            case "remove-rule" -> remove(fields.apply("rule"));
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

    private Reply add(String activity, String topic, Phrases phrases) {
        boolean goodActivity = isPattern(activity);
        boolean goodTopic = !Slug.of(topic).isEmpty();
        if (!goodActivity || !goodTopic) {
            return Reply.back(new RuleFields(
                    activity,
                    goodActivity ? "" : phrases.get("gilde.admin.rule.activity.problem"),
                    topic,
                    goodTopic ? "" : phrases.fill("gilde.admin.rule.topic.problem", topic)));
        }
        topics.add(activity, topic);
        return Reply.done(Done.ADDED, 0);
    }

    private Reply remove(String rule) {
        if (!rule.matches("[0-9]{1,18}")) {
            return Reply.none();
        }
        topics.remove(Long.parseLong(rule));
        return Reply.done(Done.REMOVED, 0);
    }

    private static boolean isPattern(String activity) {
        int star = activity.indexOf('*');
        return !activity.isEmpty()
                && activity.length() <= LONGEST
                && star != 0
                && (star < 0 || star == activity.length() - 1);
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

package org.gilde.confluence.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.SettingsStore;

/** The rules that hold. Before the first are kept they come of the settings, so that an upgrade loses none. */
public final class RuleBook {
    private final Changes changes;
    private final SettingsStore settings;

    /** Reads there. */
    public RuleBook(Changes changes, SettingsStore settings) {
        this.changes = changes;
        this.settings = settings;
    }

    /** Returns them in their order. */
    public Rules current() {
        return changes.rules()
                .flatMap(change -> change.what() instanceof Change.Reordered reordered
                        ? Optional.of(new Rules(change.id(), reordered.rules()))
                        : Optional.empty())
                .orElseGet(this::ofSettings);
    }

    private Rules ofSettings() {
        List<Rule> rules = new ArrayList<>(List.of(new Rule(Rule.Kind.MAIL, ""), new Rule(Rule.Kind.MAIL_HASH, "")));
        settings.current().accountHomePages().stream()
                .filter(page -> Rule.isPattern(Rule.Kind.ACCOUNT_NAME, page) && !page.endsWith("*"))
                .forEach(page -> rules.add(new Rule(Rule.Kind.ACCOUNT_NAME, page)));
        return new Rules(0, rules);
    }
}

package org.gilde.confluence.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.admin.PeopleView.Field;
import org.gilde.confluence.admin.PeopleView.Kind;
import org.gilde.confluence.admin.PeopleView.RuleRow;
import org.gilde.confluence.matching.Rule;
import org.gilde.confluence.text.Phrases;

/** Rules of matching in words. */
final class RuleTexts {
    private RuleTexts() {}

    static String kind(Rule.Kind kind, Phrases phrases) {
        return phrases.get(
                switch (kind) {
                    case ACCOUNT_NAME -> "gilde.whois.kind.name";
                    case ACCOUNT_MAIL -> "gilde.whois.kind.account";
                    case MAIL -> "gilde.whois.kind.mail";
                    case MAIL_HASH -> "gilde.whois.kind.hash";
                    case OPEN_ID -> "gilde.whois.kind.openid";
                });
    }

    static String text(Rule rule, Phrases phrases) {
        return (kind(rule.kind(), phrases) + " " + rule.pattern()).strip();
    }

    static List<RuleRow> rows(List<Rule> rules, Phrases phrases) {
        List<RuleRow> rows = new ArrayList<>();
        for (Rule rule : rules) {
            int place = rows.size();
            String text = text(rule, phrases);
            rows.add(new RuleRow(
                    Integer.toString(place),
                    kind(rule.kind(), phrases),
                    rule.pattern(),
                    place == 0,
                    place == rules.size() - 1,
                    phrases.fill("gilde.whois.up.label", text),
                    phrases.fill("gilde.whois.down.label", text),
                    phrases.fill("gilde.whois.remove.label", text)));
        }
        return rows;
    }

    /**
     * Returns the fields of a new rule.
     *
     * @param kind as last chosen
     * @param problem key of what is wrong; else empty
     */
    static Field field(String kind, String pattern, String problem, Phrases phrases) {
        List<Kind> kinds = new ArrayList<>();
        for (Rule.Kind one : Rule.Kind.values()) {
            kinds.add(new Kind(one.name(), kind(one, phrases), one.name().equals(kind)));
        }
        return new Field(
                kinds,
                pattern,
                phrases.fill("gilde.whois.pattern.help", Rule.NAME),
                Optional.of(problem)
                        .filter(key -> !key.isEmpty())
                        .map(key -> phrases.fill(key, Rule.NAME))
                        .orElse(""));
    }
}

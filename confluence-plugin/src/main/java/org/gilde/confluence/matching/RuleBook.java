package org.gilde.confluence.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that hold. Before the first are kept they come of an earlier version's settings: an upgrade loses none. */
public final class RuleBook {
    private final Changes changes;
    private final FormerRules former;

    /** Reads there. */
    public RuleBook(Changes changes, FormerRules former) {
        this.changes = changes;
        this.former = former;
    }

    /** Returns them in their order. */
    public Rules current() {
        return changes.rules()
                .flatMap(change -> change.what() instanceof Change.Reordered reordered
                        ? Optional.of(new Rules(change.id(), reordered.rules()))
                        : Optional.empty())
                .orElseGet(this::ofFormer);
    }

    private Rules ofFormer() {
        List<Rule> rules = new ArrayList<>(List.of(new Rule(Rule.Kind.MAIL, ""), new Rule(Rule.Kind.MAIL_HASH, "")));
        former.accountHomePages().stream()
                .filter(page -> Rule.isPattern(Rule.Kind.ACCOUNT_NAME, page) && !page.endsWith("*"))
                .forEach(page -> rules.add(new Rule(Rule.Kind.ACCOUNT_NAME, page)));
        return new Rules(0, rules);
    }
}

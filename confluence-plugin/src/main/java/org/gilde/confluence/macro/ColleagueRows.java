package org.gilde.confluence.macro;

import java.util.ArrayList;
import java.util.List;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Makes rows of what colleagues shared: of exactly that. */
final class ColleagueRows {
    private final Phrases phrases;
    private final UserDirectory users;

    ColleagueRows(Phrases phrases, UserDirectory users) {
        this.phrases = phrases;
        this.users = users;
    }

    ColleagueRow row(SharedItem item) {
        String who = users.fullName(item.person()).orElseGet(() -> phrases.get("gilde.person-unknown"));
        return new ColleagueRow(who, ColleagueRow.initials(who), String.join(" · ", facts(item)));
    }

    private List<String> facts(SharedItem item) {
        Disclosure known = item.known();
        List<String> facts = new ArrayList<>();
        facts.add(phrases.fill(
                known.completed() ? "gilde.shared.completed" : "gilde.shared.failed",
                ItemRows.title(item.activity(), phrases),
                phrases.day(known.when())));
        known.score().flatMap(score -> ItemRows.score(score, phrases)).ifPresent(facts::add);
        known.attempts().ifPresent(number -> facts.add(phrases.count("gilde.shared.attempts", number)));
        known.failures().ifPresent(number -> facts.add(phrases.count("gilde.shared.failures", number)));
        if (item.recipient() instanceof Recipient.Named named) {
            facts.add(phrases.fill("gilde.shared.until", phrases.day(named.until())));
        } else if (item.recipient() instanceof Recipient.Coach) {
            facts.add(phrases.get("gilde.shared.as-coach"));
        }
        return facts;
    }
}

package org.gilde.confluence.admin;

import java.util.ArrayList;
import java.util.List;
import org.gilde.confluence.admin.PrivacyView.Row;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.privacy.LevelChange;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.privacy.PrivacyLock;
import org.gilde.confluence.text.Phrases;

/** Puts the organization's choice, and every one before it, in a reader's words. */
public final class PrivacyPage {
    private final PrivacyLevels levels;
    private final UserDirectory users;

    /** Reads from these. */
    public PrivacyPage(PrivacyLevels levels, UserDirectory users) {
        this.levels = levels;
        this.users = users;
    }

    PrivacyView view(String action, Phrases phrases) {
        PrivacyLock lock = levels.lock();
        PrivacyLevel level = levels.settle();
        return new PrivacyView(
                action,
                level.word(),
                phrases.get(meaning(level)),
                lock.level().isPresent()
                        ? phrases.fill("gilde.level.locked", PrivacyLock.PROPERTY, phrases.get(name(level)))
                        : "",
                lock.bad() ? phrases.fill("gilde.level.lock.bad", PrivacyLock.PROPERTY) : "",
                rows(phrases));
    }

    private List<Row> rows(Phrases phrases) {
        List<LevelChange> changes = levels.history();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            LevelChange change = changes.get(at);
            PrivacyLevel before = at + 1 < changes.size() ? changes.get(at + 1).level() : PrivacyLevel.STRICT;
            rows.add(new Row(
                    phrases.moment(change.at()),
                    change.by()
                            .map(person -> users.fullName(person).orElseGet(() -> phrases.get("gilde.person-unknown")))
                            .orElseGet(() -> phrases.get("gilde.level.by-property")),
                    phrases.get(name(before)),
                    phrases.get(name(change.level()))));
        }
        return rows;
    }

    private static String name(PrivacyLevel level) {
        return switch (level) {
            case STRICT -> "gilde.level.strict";
            case COMMUNITY -> "gilde.level.community";
        };
    }

    private static String meaning(PrivacyLevel level) {
        return switch (level) {
            case STRICT -> "gilde.level.strict.means";
            case COMMUNITY -> "gilde.level.community.means";
        };
    }
}

package org.gilde.confluence.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.admin.PrivacyView.Row;
import org.gilde.confluence.contribution.OrganizationChoice;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.privacy.LevelChange;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.privacy.PrivacyLock;
import org.gilde.confluence.text.Phrases;

/** Puts the organization's choice, and every one before it, in a reader's words. */
public final class PrivacyPage {
    private final PrivacyLevels levels;
    private final Floors floors;
    private final OrganizationChoice contributions;
    private final UserDirectory users;

    /** Reads from these. */
    public PrivacyPage(PrivacyLevels levels, Floors floors, OrganizationChoice contributions, UserDirectory users) {
        this.levels = levels;
        this.floors = floors;
        this.contributions = contributions;
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
                contributions(phrases),
                Stream.of(levelChanges(phrases), raises(phrases), choices(phrases))
                        .flatMap(changes -> changes)
                        .sorted(Comparator.comparing(Change::at).reversed())
                        .map(change -> row(change, phrases))
                        .toList());
    }

    /** One choice: of the level, of the floor, or whether members may let the organization know what they do. */
    private record Change(Instant at, Optional<PersonKey> by, String from, String to) {}

    private Stream<Change> levelChanges(Phrases phrases) {
        List<LevelChange> changes = levels.history();
        List<Change> all = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            LevelChange change = changes.get(at);
            PrivacyLevel before = at + 1 < changes.size() ? changes.get(at + 1).level() : PrivacyLevel.STRICT;
            all.add(new Change(change.at(), change.by(), phrases.get(name(before)), phrases.get(name(change.level()))));
        }
        return all.stream();
    }

    private Stream<Change> raises(Phrases phrases) {
        List<Floors.Raise> raises = floors.raises();
        List<Change> all = new ArrayList<>();
        for (int at = 0; at < raises.size(); at++) {
            Floors.Raise raise = raises.get(at);
            Floor before = at + 1 < raises.size() ? raises.get(at + 1).to() : Floor.USUAL;
            all.add(new Change(raise.at(), Optional.of(raise.by()), from(before, phrases), from(raise.to(), phrases)));
        }
        return all.stream();
    }

    private PrivacyView.Contributions contributions(Phrases phrases) {
        boolean isOn = contributions.isOn();
        return new PrivacyView.Contributions(
                isOn,
                phrases.get(isOn ? "gilde.contributions.on.means" : "gilde.contributions.off.means"),
                contributions.isLocked() ? phrases.fill("gilde.contributions.locked", OrganizationChoice.LOCK) : "");
    }

    private Stream<Change> choices(Phrases phrases) {
        return contributions.history().stream()
                .map(choice -> new Change(
                        choice.at(),
                        Optional.of(choice.by()),
                        phrases.get(choice.isOn() ? "gilde.contributions.off" : "gilde.contributions.on"),
                        phrases.get(choice.isOn() ? "gilde.contributions.on" : "gilde.contributions.off")));
    }

    private static String from(Floor floor, Phrases phrases) {
        return phrases.fill("gilde.privacy.floor.from", phrases.whole(floor.people()));
    }

    private Row row(Change change, Phrases phrases) {
        return new Row(
                phrases.moment(change.at()),
                change.by()
                        .map(person -> users.fullName(person).orElseGet(() -> phrases.get("gilde.person-unknown")))
                        .orElseGet(() -> phrases.get("gilde.level.by-property")),
                change.from(),
                change.to());
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

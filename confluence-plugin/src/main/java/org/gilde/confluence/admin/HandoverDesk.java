package org.gilde.confluence.admin;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.admin.HandoverView.Given;
import org.gilde.confluence.admin.HandoverView.Row;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.leaving.Handover;
import org.gilde.confluence.leaving.HandoverAddress;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Makes links for people who leave, and lists those that work. */
public final class HandoverDesk {
    static final String PATH = "/plugins/servlet/gilde/admin/people/take-along";

    private final Handover handover;
    private final UserDirectory users;
    private final LearningItems items;
    private final Stage stage;

    /** Works with these. */
    public HandoverDesk(Handover handover, UserDirectory users, LearningItems items, Stage stage) {
        this.handover = handover;
        this.users = users;
        this.items = items;
        this.stage = stage;
    }

    HandoverView view(Phrases phrases, String user) {
        return view(phrases, user, List.of());
    }

    private HandoverView view(Phrases phrases, String user, List<Given> given) {
        List<Row> rows = handover.open().stream()
                .map(ticket -> {
                    String who = name(ticket.person());
                    return new Row(
                            ticket.person().value(),
                            who,
                            phrases.fill("gilde.ticket.until", phrases.moment(ticket.until())),
                            phrases.fill("gilde.ticket.end.label", who));
                })
                .toList();
        return new HandoverView(stage.base(true) + PATH, user, given, rows);
    }

    /**
     * Makes a link and a PIN.
     *
     * @param user a name to log in with, or the key of somebody whose account is gone and of whom something is kept
     * @return nothing where there is nobody of that name or key
     */
    Optional<HandoverView> give(PersonKey administrator, String user, Phrases phrases) {
        return find(user).map(person -> {
            Handover.Given given = handover.give(administrator, person);
            Given shown = new Given(
                    phrases.fill("gilde.ticket.given", name(person), phrases.moment(given.until())),
                    HandoverAddress.of(stage.base(false), given.secret()),
                    given.pin());
            return view(phrases, "", List.of(shown));
        });
    }

    private Optional<PersonKey> find(String user) {
        return user.isEmpty()
                ? Optional.empty()
                : users.byName(user).or(() -> Optional.of(new PersonKey(user))
                        .filter(key -> !items.of(key).isEmpty()));
    }

    void end(String person) {
        handover.end(new PersonKey(person));
    }

    private String name(PersonKey person) {
        return users.fullName(person).or(() -> users.name(person)).orElseGet(person::value);
    }
}

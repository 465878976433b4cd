package org.gilde.confluence.takealong;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.screen.Download;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.takealong.Holdings.Held;
import org.gilde.confluence.text.Phrases;

/** Gives somebody what is kept about them, and nothing of anybody else's. */
public final class TakeAlong {
    private final HoldingsReader reader;
    private final Flows flows;
    private final UserDirectory users;
    private final Spaces spaces;
    private final Prints prints;

    /** What files for people are written by: texts in the language of whoever asks, and templates. */
    public record Prints(Supplier<Phrases> reader, Stage stage) {}

    /** What is read as it is written, because it may be much. */
    public record Flows(LookLog looks, RawStatements statements) {}

    /** Takes it from these. */
    public TakeAlong(HoldingsReader reader, Flows flows, UserDirectory users, Spaces spaces, Prints prints) {
        this.reader = reader;
        this.flows = flows;
        this.users = users;
        this.spaces = spaces;
        this.prints = prints;
    }

    /**
     * Returns what somebody takes along; nothing where an item is chosen that is not that person's. Items are read now, in
     * a fixed number of queries; who looked as it is written, in one for each five hundred; Statements then, too, from
     * the bridge, and only for {@link Form#JSON}.
     */
    public Optional<Download> of(PersonKey person, Form form, Choice choice) {
        Phrases phrases = prints.reader().get();
        return reader.of(person, choice).map(holdings -> {
            String name = "gilde-" + phrases.date(holdings.made()) + "." + form.ending();
            return new Download(form.type(), name, form == Form.PAGE, body(holdings, form, phrases));
        });
    }

    private Download.Body body(Holdings holdings, Form form, Phrases phrases) {
        List<LearningItem> items = holdings.items().stream().map(Held::item).toList();
        return switch (form) {
            case JSON -> out -> new JsonCopy(users, flows.looks(), flows.statements()).write(holdings, out);
            case CSV ->
                out -> new CsvCopy(RecipientWords.of(items, spaces, users), phrases).write(holdings.items(), out);
            case PAGE ->
                out -> new PageCopy(
                                prints.stage(),
                                flows.looks(),
                                new BesideWords(spaces, users),
                                RecipientWords.of(items, spaces, users),
                                phrases)
                        .write(holdings, out);
        };
    }
}

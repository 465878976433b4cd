package org.gilde.confluence.takealong;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.coaching.CoachChoices;
import org.gilde.confluence.coaching.table.CoachTable;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.table.MembershipTable;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.table.ErasableTable;
import org.gilde.confluence.participation.OwnReading;
import org.gilde.confluence.participation.table.ReadingTable;
import org.gilde.confluence.practice.table.ApplicationTable;
import org.gilde.confluence.screen.Download;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.text.Phrases;

/** What people take along, over tables. */
public final class Luggage {
    public final Estate estate;
    public final StoredStatements store = new StoredStatements();
    public final CoachChoices coaches;
    public final Memberships memberships;
    public final OwnReading reading;

    private final Supplier<Phrases> reader;

    /** Begins with nothing but what the estate has. */
    public Luggage(Estate estate, Supplier<Phrases> reader) {
        this.estate = estate;
        this.reader = reader;
        this.coaches = new CoachTable(estate.objects);
        this.memberships = new MembershipTable(estate.objects);
        this.reading = new ReadingTable(estate.objects);
    }

    /** Returns what takes it along. */
    public TakeAlong takeAlong() {
        Spaces spaces = space -> Optional.of("Space " + space).filter(name -> !space.equals("GONE"));
        return new TakeAlong(
                holdings(),
                new TakeAlong.Flows(estate.lookLog, statements()),
                estate.bridge,
                spaces,
                new TakeAlong.Prints(reader, Visitor.stage()));
    }

    private HoldingsReader holdings() {
        return new HoldingsReader(
                new HoldingsReader.Learning(
                        estate.ports.items(),
                        new ErasableTable(estate.objects, estate.ports.log()),
                        new ApplicationTable(estate.objects)),
                estate.bridge,
                new HoldingsReader.Bonds(coaches, memberships, estate.ports.links()),
                new HoldingsReader.Rights(reading, estate.contributors, estate.pauses, estate.records),
                estate.clock());
    }

    private RawStatements statements() {
        return new RawStatements(store, estate.bridge.identifiers());
    }

    /** Returns what shows the Statements behind an item. */
    public StatementShelf shelf() {
        return new StatementShelf(holdings(), estate.ports.items(), statements());
    }

    /** Lets somebody be a member. */
    public void join(String person, String community) {
        Instant now = estate.clock().instant();
        Membership membership =
                new Membership(community, Bridge.person(person), Role.MEMBER, Standing.JOINED, false, now);
        estate.transactions.run(() -> {
            memberships.keep(membership);
            return true;
        });
    }

    /** Returns a file's text; empty where there is none. */
    public String take(String person, Form form, Choice choice) {
        return takeAlong()
                .of(Bridge.person(person), form, choice)
                .map(Luggage::text)
                .orElse("");
    }

    /** Returns the text of a file. */
    public static String text(Download file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.body().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

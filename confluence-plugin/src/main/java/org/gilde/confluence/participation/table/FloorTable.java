package org.gilde.confluence.participation.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * The floor, in a table with a row for each time it was raised; the highest of them holds. Nothing is written over, so
 * that no raise is lost where two nodes raise it in the same instant.
 */
public final class FloorTable implements Floors {
    private static final String HIGHEST_FIRST = "FROM_PEOPLE DESC, ID DESC";

    private final ActiveObjects objects;
    private final Transactions transactions;
    private final Clock clock;

    /** A table of these. */
    public FloorTable(ActiveObjects objects, Transactions transactions, Clock clock) {
        this.objects = objects;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Floor current() {
        return read(Query.select().order(HIGHEST_FIRST).limit(1))
                .map(Raise::to)
                .findFirst()
                .orElse(Floor.USUAL);
    }

    @Override
    public boolean raise(Floor to, PersonKey by) {
        return transactions.run(() -> {
            boolean isHigher = to.people() > current().people();
            if (isHigher) {
                objects.create(
                        FloorRow.class,
                        new DBParam("FROM_PEOPLE", to.people()),
                        new DBParam("RAISED_AT", clock.millis()),
                        new DBParam("PERSON", by.value()));
            }
            return isHigher;
        });
    }

    @Override
    public List<Raise> raises() {
        return read(Query.select().order(HIGHEST_FIRST)).toList();
    }

    private Stream<Raise> read(Query query) {
        return Arrays.stream(objects.find(FloorRow.class, query))
                .flatMap(row -> Floor.of(row.getFromPeople())
                        .map(to ->
                                new Raise(to, Instant.ofEpochMilli(row.getRaisedAt()), new PersonKey(row.getPerson())))
                        .stream());
    }
}

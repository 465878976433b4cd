package org.gilde.confluence.leaving.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.leaving.Tickets;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Links of people who leave, in tables. */
public final class TicketTable implements Tickets {
    private final ActiveObjects objects;

    /** Tables of these. */
    public TicketTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void keep(Ticket ticket, int tries) {
        forget(ticket.person());
        objects.create(
                TicketRow.class,
                new DBParam("LINK", ticket.link()),
                new DBParam("PIN", ticket.pin()),
                new DBParam("PERSON", ticket.person().value()),
                new DBParam("ENDS_AT", ticket.until().toEpochMilli()));
        Rows.create(objects, TicketTryRow.class, Collections.nCopies(tries, Map.of("LINK", ticket.link())));
    }

    @Override
    public Optional<Ticket> find(String link) {
        Query query = Query.select().where("LINK = ?", link);
        return Arrays.stream(objects.find(TicketRow.class, query)).findFirst().map(TicketTable::read);
    }

    private static Ticket read(TicketRow row) {
        return new Ticket(
                row.getLink(), row.getPin(), new PersonKey(row.getPerson()), Instant.ofEpochMilli(row.getEndsAt()));
    }

    @Override
    public boolean take(String link) {
        Query query = Query.select().where("LINK = ?", link).order("ID").limit(1);
        return Arrays.stream(objects.find(TicketTryRow.class, query))
                .findFirst()
                .filter(row -> objects.deleteWithSQL(TicketTryRow.class, "ID = ?", row.getID()) == 1)
                .isPresent();
    }

    @Override
    public List<Ticket> open(Instant now, int most) {
        Query query = Query.select()
                .where("ENDS_AT > ?", now.toEpochMilli())
                .order("ENDS_AT, ID")
                .limit(most);
        List<Ticket> tickets = Arrays.stream(objects.find(TicketRow.class, query))
                .map(TicketTable::read)
                .toList();
        Set<String> left =
                Rows.in(
                                objects,
                                TicketTryRow.class,
                                "LINK",
                                tickets.stream().map(Ticket::link).toList())
                        .stream()
                        .map(TicketTryRow::getLink)
                        .collect(Collectors.toSet());
        return tickets.stream().filter(ticket -> left.contains(ticket.link())).toList();
    }

    @Override
    public void forget(PersonKey person) {
        remove(Query.select().where("PERSON = ?", person.value()));
    }

    @Override
    public int tidy(Instant now) {
        return remove(Query.select().where("ENDS_AT <= ?", now.toEpochMilli()));
    }

    private int remove(Query query) {
        List<String> links = Arrays.stream(objects.find(TicketRow.class, query))
                .map(TicketRow::getLink)
                .toList();
        Rows.delete(objects, TicketTryRow.class, "LINK", links);
        Rows.delete(objects, TicketRow.class, "LINK", links);
        return links.size();
    }
}

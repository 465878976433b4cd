package org.gilde.confluence.contribution.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.contribution.Act;
import org.gilde.confluence.contribution.Outbox;
import org.gilde.confluence.contribution.Waiting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Acts that wait for the bridge, in a table. */
public final class OutboxTable implements Outbox {
    private final ActiveObjects objects;

    /** A table of these. */
    public OutboxTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void add(Waiting act, Instant ready) {
        String id = act.id().toString();
        if (Rows.in(objects, WaitingActRow.class, "ACT_ID", List.of(id)).isEmpty()) {
            objects.create(
                    WaitingActRow.class,
                    new DBParam("ACT_ID", id),
                    new DBParam("PERSON", act.person().value()),
                    new DBParam("ACT", act.act().name()),
                    new DBParam("COMMUNITY", act.community()),
                    new DBParam("PAGE_ID", act.page()),
                    new DBParam("COMMENT_ID", act.comment()),
                    new DBParam("DONE_AT", act.done().toEpochMilli()),
                    new DBParam("READY_AT", ready.toEpochMilli()));
        }
    }

    @Override
    public List<Waiting> ready(Instant now, int most) {
        Query query = Query.select()
                .where("READY_AT <= ?", now.toEpochMilli())
                .order("READY_AT, ID")
                .limit(most);
        return Arrays.stream(objects.find(WaitingActRow.class, query))
                .map(row -> new Waiting(
                        UUID.fromString(row.getActId()),
                        new PersonKey(row.getPerson()),
                        Act.valueOf(row.getAct()),
                        row.getCommunity(),
                        row.getPageId(),
                        row.getCommentId(),
                        Instant.ofEpochMilli(row.getDoneAt())))
                .toList();
    }

    @Override
    public void remove(Collection<UUID> ids) {
        Rows.delete(
                objects,
                WaitingActRow.class,
                "ACT_ID",
                ids.stream().map(UUID::toString).toList());
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(WaitingActRow.class, "PERSON = ?", person.value());
    }

    @Override
    public void forgetBefore(Instant moment) {
        objects.deleteWithSQL(WaitingActRow.class, "DONE_AT < ?", moment.toEpochMilli());
    }

    @Override
    public void clear() {
        objects.deleteWithSQL(WaitingActRow.class, "ID > ?", 0);
    }
}

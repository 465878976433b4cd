package org.gilde.confluence.subject.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Looks;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Who looked, in a table whose unique key keeps one look a day. */
public final class LookTable implements Looks {
    private final ActiveObjects objects;

    /** A table of these. */
    public LookTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public List<Look> fresh(Collection<Look> looks) {
        Map<String, Look> fresh = new LinkedHashMap<>();
        looks.forEach(look -> fresh.putIfAbsent(key(look), look));
        Rows.in(objects, LookRow.class, "LOOK_KEY", List.copyOf(fresh.keySet()))
                .forEach(row -> fresh.remove(row.getLookKey()));
        return List.copyOf(fresh.values());
    }

    @Override
    public void add(Collection<Look> looks) {
        Rows.create(
                objects, LookRow.class, looks.stream().map(LookTable::columns).toList());
    }

    private static Map<String, Object> columns(Look look) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("LOOK_KEY", key(look));
        columns.put("SUBJECT", look.subject().value());
        look.viewer().ifPresent(viewer -> columns.put("VIEWER", viewer.value()));
        columns.put("VIEWER_ROLE", look.role().name());
        columns.put("WHAT", look.what().name());
        columns.put("ITEM_ID", look.item().orElse(0L));
        columns.put("HAPPENED_AT", look.at().toEpochMilli());
        return columns;
    }

    private static String key(Look look) {
        return Sha256.of(String.join(
                "\n",
                look.subject().value(),
                look.viewer().map(PersonKey::value).orElse(""),
                look.role().name(),
                look.what().name(),
                look.item().map(Object::toString).orElse(""),
                LocalDate.ofInstant(look.at(), ZoneOffset.UTC).toString()));
    }

    @Override
    public List<Look> of(PersonKey subject, int from, int most) {
        Query query = Query.select()
                .where("SUBJECT = ?", subject.value())
                .order("HAPPENED_AT DESC, ID DESC")
                .limit(most)
                .offset(from);
        return rows(query).map(LookTable::read).toList();
    }

    @Override
    public List<Look> acts(PersonKey administrator, int most) {
        Query query = Query.select()
                .where("VIEWER = ? AND VIEWER_ROLE = ?", administrator.value(), Role.ADMINISTRATOR.name())
                .order("HAPPENED_AT DESC, ID DESC")
                .limit(most);
        return rows(query).map(LookTable::read).toList();
    }

    private Stream<LookRow> rows(Query query) {
        return Arrays.stream(objects.find(LookRow.class, query));
    }

    @Override
    public List<Placed> before(PersonKey subject, long place, int most) {
        Query query = Query.select()
                .where("SUBJECT = ? AND ID < ?", subject.value(), (int) Math.min(place, Integer.MAX_VALUE))
                .order("ID DESC")
                .limit(most);
        return Arrays.stream(objects.find(LookRow.class, query))
                .map(row -> new Placed(row.getID(), read(row)))
                .toList();
    }

    private static Look read(LookRow row) {
        return new Look(
                new PersonKey(row.getSubject()),
                Optional.ofNullable(row.getViewer()).map(PersonKey::new),
                Role.valueOf(row.getViewerRole()),
                What.valueOf(row.getWhat()),
                Optional.of(row.getItemId()).filter(id -> id != 0),
                Instant.ofEpochMilli(row.getHappenedAt()));
    }

    @Override
    public int tidy(Instant before) {
        return objects.deleteWithSQL(LookRow.class, "HAPPENED_AT < ?", before.toEpochMilli());
    }

    @Override
    public void forget(PersonKey subject, Instant upTo) {
        objects.deleteWithSQL(LookRow.class, "SUBJECT = ? AND HAPPENED_AT <= ?", subject.value(), upTo.toEpochMilli());
    }
}

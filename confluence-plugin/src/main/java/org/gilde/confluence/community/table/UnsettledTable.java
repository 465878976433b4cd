package org.gilde.confluence.community.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Notes of what has yet to be settled, in a table. Each is a row of its own, so that nobody waits to write one. */
public final class UnsettledTable implements Unsettled {
    private final ActiveObjects objects;

    /** A table of these. */
    public UnsettledTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void note(String community) {
        create(community, Scope.EVERYTHING);
    }

    @Override
    public void noteDoors(String community) {
        create(community, Scope.DOORS);
    }

    @Override
    public void note(String community, Collection<PersonKey> people) {
        String keys = people.stream().map(PersonKey::value).collect(Collectors.joining("\n"));
        create(community, Scope.PEOPLE, new DBParam("PEOPLE", keys));
    }

    private void create(String community, Scope scope, DBParam... more) {
        DBParam[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = new DBParam("COMMUNITY", community);
        all[more.length + 1] = new DBParam("NOTE_SCOPE", scope.name());
        objects.create(UnsettledRow.class, all);
    }

    @Override
    public Set<String> communities() {
        return Arrays.stream(objects.find(UnsettledRow.class))
                .map(UnsettledRow::getCommunity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Note> of(String community, int most) {
        Query query =
                Query.select().where("COMMUNITY = ?", community).order("ID").limit(most);
        return Arrays.stream(objects.find(UnsettledRow.class, query))
                .map(UnsettledTable::read)
                .toList();
    }

    private static Note read(UnsettledRow row) {
        Scope scope =
                Optional.ofNullable(row.getNoteScope()).map(Scope::valueOf).orElse(Scope.EVERYTHING);
        Set<PersonKey> people = Optional.ofNullable(row.getPeople())
                .map(keys -> keys.lines().map(PersonKey::new).collect(Collectors.toSet()))
                .orElseGet(Set::of);
        return new Note(row.getID(), scope, people);
    }

    @Override
    public void hold(String community) {
        Query query = Query.select().where("COMMUNITY = ?", community);
        SettlingRow row = Arrays.stream(objects.find(SettlingRow.class, query))
                .findFirst()
                .orElseGet(() -> objects.create(SettlingRow.class, new DBParam("COMMUNITY", community)));
        row.setRevision(row.getRevision() + 1);
        row.save();
    }

    @Override
    public void settled(String community, Collection<Note> notes) {
        Rows.delete(
                objects,
                UnsettledRow.class,
                "ID",
                notes.stream().map(Note::number).toList());
    }
}

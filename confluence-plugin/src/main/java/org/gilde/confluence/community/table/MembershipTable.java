package org.gilde.confluence.community.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Memberships in a table, each reading in one query. */
public final class MembershipTable implements Memberships {
    private static final Comparator<Membership> OLDEST = Comparator.comparing(Membership::since)
            .thenComparing(membership -> membership.person().value());

    private final ActiveObjects objects;

    /** A table of these. */
    public MembershipTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Membership> find(String community, PersonKey person) {
        return row(community, person).map(MembershipTable::read);
    }

    private Optional<MembershipRow> row(String community, PersonKey person) {
        Query query = Query.select().where("MEMBER_KEY = ?", key(community, person));
        return Arrays.stream(objects.find(MembershipRow.class, query)).findFirst();
    }

    @Override
    public List<Membership> of(String community) {
        return list(Query.select().where("COMMUNITY = ?", community), OLDEST);
    }

    @Override
    public List<Membership> of(PersonKey person) {
        return list(Query.select().where("PERSON = ?", person.value()), Comparator.comparing(Membership::community));
    }

    private List<Membership> list(Query query, Comparator<Membership> order) {
        return Arrays.stream(objects.find(MembershipRow.class, query))
                .map(MembershipTable::read)
                .sorted(order)
                .toList();
    }

    @Override
    public Map<String, Integer> counts(Set<String> communities) {
        return Rows.in(
                        objects,
                        MembershipRow.class,
                        "COMMUNITY",
                        communities,
                        query -> query,
                        "STANDING = ?",
                        Standing.JOINED.name())
                .stream()
                .collect(Collectors.toMap(MembershipRow::getCommunity, row -> 1, Integer::sum));
    }

    @Override
    public Set<String> led(Set<String> communities) {
        return Rows.in(
                        objects,
                        MembershipRow.class,
                        "COMMUNITY",
                        communities,
                        query -> query,
                        "STANDING = ? AND MEMBER_ROLE = ?",
                        Standing.JOINED.name(),
                        Role.COORDINATOR.name())
                .stream()
                .map(MembershipRow::getCommunity)
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(Membership membership) {
        MembershipRow row = row(membership.community(), membership.person())
                .orElseGet(() -> objects.create(
                        MembershipRow.class,
                        new DBParam("MEMBER_KEY", key(membership.community(), membership.person())),
                        new DBParam("COMMUNITY", membership.community()),
                        new DBParam("PERSON", membership.person().value()),
                        new DBParam("MEMBER_ROLE", membership.role().name()),
                        new DBParam("STANDING", membership.standing().name())));
        row.setMemberRole(membership.role().name());
        row.setStanding(membership.standing().name());
        row.setListed(membership.listed());
        row.setSinceAt(membership.since().toEpochMilli());
        row.save();
    }

    @Override
    public void remove(String community, PersonKey person) {
        objects.deleteWithSQL(MembershipRow.class, "MEMBER_KEY = ?", key(community, person));
    }

    @Override
    public void removeAll(PersonKey person) {
        objects.deleteWithSQL(MembershipRow.class, "PERSON = ?", person.value());
    }

    @Override
    public void removeAll(String community) {
        objects.deleteWithSQL(MembershipRow.class, "COMMUNITY = ?", community);
    }

    private static Membership read(MembershipRow row) {
        return new Membership(
                row.getCommunity(),
                new PersonKey(row.getPerson()),
                Role.valueOf(row.getMemberRole()),
                Standing.valueOf(row.getStanding()),
                row.isListed(),
                Instant.ofEpochMilli(row.getSinceAt()));
    }

    private static String key(String community, PersonKey person) {
        return Sha256.of(community + "\n" + person.value());
    }
}

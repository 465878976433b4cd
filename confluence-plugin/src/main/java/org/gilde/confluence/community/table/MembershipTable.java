package org.gilde.confluence.community.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private static final String OLDEST_FIRST = "SINCE_AT, PERSON";

    private final ActiveObjects objects;
    private final MemberCounts counts;

    /** A table of these. */
    public MembershipTable(ActiveObjects objects) {
        this.objects = objects;
        this.counts = new MemberCounts(objects);
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
    public List<Membership> among(String community, Collection<PersonKey> people) {
        return Rows.in(objects, MembershipRow.class, "MEMBER_KEY", keys(community, people)).stream()
                .map(MembershipTable::read)
                .toList();
    }

    @Override
    public List<Membership> of(String community, Standing standing, int most) {
        return list(
                Query.select()
                        .where("COMMUNITY = ? AND STANDING = ?", community, standing.name())
                        .order(OLDEST_FIRST)
                        .limit(most),
                OLDEST);
    }

    @Override
    public List<Membership> inCharge(String community) {
        return list(
                Query.select()
                        .where(
                                "COMMUNITY = ? AND STANDING = ? AND MEMBER_ROLE IN (?, ?)",
                                community,
                                Standing.JOINED.name(),
                                Role.COORDINATOR.name(),
                                Role.STAND_IN.name()),
                OLDEST);
    }

    @Override
    public List<Membership> listed(String community, int most) {
        return list(
                Query.select()
                        .where("COMMUNITY = ? AND STANDING = ? AND LISTED = ?", community, Standing.JOINED.name(), true)
                        .order(OLDEST_FIRST)
                        .limit(most),
                OLDEST);
    }

    @Override
    public List<Membership> newest(String community, int most) {
        return list(
                Query.select()
                        .where("COMMUNITY = ? AND STANDING = ?", community, Standing.JOINED.name())
                        .order("SINCE_AT DESC, ID DESC")
                        .limit(most),
                OLDEST.reversed());
    }

    @Override
    public List<Membership> joinedBefore(String community, Instant before, Optional<PersonKey> after, int most) {
        String known = "COMMUNITY = ? AND STANDING = ? AND SINCE_AT < ?";
        String joined = Standing.JOINED.name();
        long then = before.toEpochMilli();
        Query query = after.map(
                        last -> Query.select().where(known + " AND PERSON > ?", community, joined, then, last.value()))
                .orElseGet(() -> Query.select().where(known, community, joined, then));
        return Arrays.stream(
                        objects.find(MembershipRow.class, query.order("PERSON").limit(most)))
                .map(MembershipTable::read)
                .toList();
    }

    @Override
    public int joinedSince(String community, Instant since) {
        return objects.count(
                MembershipRow.class,
                "COMMUNITY = ? AND STANDING = ? AND SINCE_AT >= ?",
                community,
                Standing.JOINED.name(),
                since.toEpochMilli());
    }

    @Override
    public List<Membership> of(PersonKey person) {
        return list(Query.select().where("PERSON = ?", person.value()), Comparator.comparing(Membership::community));
    }

    @Override
    public List<Membership> ofAll(Collection<PersonKey> people) {
        Set<String> keys = people.stream().map(PersonKey::value).collect(Collectors.toSet());
        return Rows.in(objects, MembershipRow.class, "PERSON", keys).stream()
                .map(MembershipTable::read)
                .toList();
    }

    @Override
    public List<Membership> coaches(Set<String> communities) {
        return joined(communities, Role.COACH).stream()
                .map(MembershipTable::read)
                .toList();
    }

    private List<MembershipRow> joined(Set<String> communities, Role role) {
        return Rows.in(
                objects,
                MembershipRow.class,
                "COMMUNITY",
                communities,
                query -> query,
                "STANDING = ? AND MEMBER_ROLE = ?",
                Standing.JOINED.name(),
                role.name());
    }

    private List<Membership> list(Query query, Comparator<Membership> order) {
        return Arrays.stream(objects.find(MembershipRow.class, query))
                .map(MembershipTable::read)
                .sorted(order)
                .toList();
    }

    @Override
    public int count(String community, Standing standing) {
        return objects.count(MembershipRow.class, "COMMUNITY = ? AND STANDING = ?", community, standing.name());
    }

    @Override
    public Map<String, Integer> counts(Set<String> communities) {
        return counts.of(communities);
    }

    @Override
    public Set<String> led(Set<String> communities) {
        return joined(communities, Role.COORDINATOR).stream()
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
        counts.recount(Set.of(membership.community()));
    }

    @Override
    public void keepAll(Collection<Membership> memberships) {
        Map<String, Membership> byKey = new LinkedHashMap<>();
        memberships.forEach(membership -> byKey.put(key(membership.community(), membership.person()), membership));
        Rows.delete(objects, MembershipRow.class, "MEMBER_KEY", byKey.keySet());
        List<Map<String, Object>> rows = new ArrayList<>();
        byKey.forEach((key, membership) -> rows.add(Map.of(
                "MEMBER_KEY", key,
                "COMMUNITY", membership.community(),
                "PERSON", membership.person().value(),
                "MEMBER_ROLE", membership.role().name(),
                "STANDING", membership.standing().name(),
                "LISTED", membership.listed(),
                "SINCE_AT", membership.since().toEpochMilli())));
        Rows.create(objects, MembershipRow.class, rows);
        counts.recount(memberships.stream().map(Membership::community).collect(Collectors.toSet()));
    }

    @Override
    public void remove(String community, PersonKey person) {
        objects.deleteWithSQL(MembershipRow.class, "MEMBER_KEY = ?", key(community, person));
        counts.recount(Set.of(community));
    }

    @Override
    public void removeAll(String community, Collection<PersonKey> people) {
        Rows.delete(objects, MembershipRow.class, "MEMBER_KEY", keys(community, people));
        counts.recount(Set.of(community));
    }

    @Override
    public void removeAll(PersonKey person) {
        Set<String> left = of(person).stream().map(Membership::community).collect(Collectors.toSet());
        objects.deleteWithSQL(MembershipRow.class, "PERSON = ?", person.value());
        counts.recount(left);
    }

    @Override
    public void removeAll(String community) {
        objects.deleteWithSQL(MembershipRow.class, "COMMUNITY = ?", community);
        counts.forget(community);
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

    private static Set<String> keys(String community, Collection<PersonKey> people) {
        return people.stream().map(person -> key(community, person)).collect(Collectors.toSet());
    }

    private static String key(String community, PersonKey person) {
        return Sha256.of(community + "\n" + person.value());
    }
}

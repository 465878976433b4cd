package org.gilde.confluence.community;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.people.PersonKey;

/** Communities and the services over them, for one test. */
public final class Guild {
    public static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");

    private final CommunityPorts ports;
    private final Settlement settlement;
    private final Belonging belonging;
    private final MemberCare memberCare;
    private final CommunityCare care;
    private final Admission admission;
    private final List<String> moved = new ArrayList<>();

    public Guild(CommunityPorts ports, Rights rights) {
        this.ports = ports;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        this.settlement = new Settlement(
                ports.communities(), ports.memberships(), ports.unsettled(), rights, ports.transactions());
        CommunityTurn turn = new CommunityTurn(
                ports.communities(), ports.memberships(), ports.unsettled(), settlement, ports.transactions(), clock);
        this.belonging = new Belonging(turn, moves());
        this.memberCare = new MemberCare(turn);
        this.admission = new Admission(
                ports.communities(), ports.memberships(), ports.unsettled(), settlement, ports.transactions(), clock);
        this.care = new CommunityCare(
                ports.communities(), ports.memberships(), ports.unsettled(), settlement, ports.transactions(), clock);
    }

    /** Returns one in memory whose permissions nobody looks at. */
    public static Guild inMemory() {
        return new Guild(CommunityPorts.inMemory(), new NoRights());
    }

    private OwnMoves moves() {
        return new OwnMoves() {
            @Override
            public void joined(PersonKey person, String community) {
                moved.add(person.value() + " joined " + community);
            }

            @Override
            public void left(PersonKey person, String community) {
                moved.add(person.value() + " left " + community);
            }
        };
    }

    /** Returns what people did themselves about belonging, in their order. */
    public List<String> moved() {
        return moved;
    }

    public CommunityPorts ports() {
        return ports;
    }

    public Settlement settlement() {
        return settlement;
    }

    public MemberCare memberCare() {
        return memberCare;
    }

    public Belonging belonging() {
        return belonging;
    }

    public Admission admission() {
        return admission;
    }

    public CommunityCare care() {
        return care;
    }

    public static Community practice(String key, Joining joining) {
        return new Community(
                key,
                "How we talk with people in their first hour",
                Set.of("intake"),
                Stage.ACTIVE,
                joining,
                "Every first Tuesday",
                "",
                "en",
                Optional.empty(),
                Optional.empty());
    }

    public static Community learning(String key, String parent, Joining joining) {
        LearningPlan plan = new LearningPlan(parent, "https://lms.example/7", "autumn", List.of(), List.of());
        return new Community(
                key, "", Set.of(), Stage.ACTIVE, joining, "", "", "en", Optional.of(plan), Optional.empty());
    }

    /** Returns the same one, closed. */
    public static Community closed(Community community) {
        return community.withClosed(NOW);
    }

    public static List<PersonKey> people(String... names) {
        return Stream.of(names).map(PersonKey::new).toList();
    }

    public void put(String community, String person, Role role, Standing standing) {
        ports.transactions().run(() -> {
            ports.memberships().keep(new Membership(community, new PersonKey(person), role, standing, false, NOW));
            ports.unsettled().note(community);
            return true;
        });
    }

    public void keep(Community community) {
        ports.transactions().run(() -> {
            ports.communities().keep(community);
            ports.unsettled().note(community.key());
            return true;
        });
    }

    /** Returns role and standing in one word each, or {@code nothing}. */
    public String of(String community, String person) {
        return ports.memberships()
                .find(community, new PersonKey(person))
                .map(is -> is.standing() + " " + is.role())
                .orElse("nothing");
    }
}

package org.gilde.confluence.merging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gilde.confluence.community.Admission;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.NoRights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Mortality;

/** DEBT beside INTAKE, with people in both and a Learning Community under DEBT, over ports that can be made to die. */
final class Junction {
    static final Caller ELS = new Caller(new PersonKey("els"), false);
    static final Caller DORA = new Caller(new PersonKey("dora"), false);

    final CommunityPorts ports;
    final Merges merges;
    final Journal journal;
    final Guild guild;
    final List<String> posts = new ArrayList<>();
    final List<String> archived = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Guild.NOW);
    private final Mortality mortality = new Mortality();

    Junction(CommunityPorts ports, Merges merges, Journal journal, Guild guild) {
        this.ports = ports;
        this.merges = merges;
        this.journal = journal;
        this.guild = guild;
        guild.keep(community("DEBT", Set.of("debt", "letters")));
        guild.keep(community("INTAKE", Set.of("intake")));
        guild.keep(Guild.learning("MI", "DEBT", Joining.OPEN));
        guild.put("DEBT", "dora", Role.COORDINATOR, Standing.JOINED);
        guild.put("DEBT", "stan", Role.STAND_IN, Standing.JOINED);
        guild.put("DEBT", "cora", Role.COACH, Standing.JOINED);
        guild.put("DEBT", "mark", Role.MEMBER, Standing.JOINED);
        guild.put("DEBT", "both", Role.MEMBER, Standing.JOINED);
        guild.put("DEBT", "asker", Role.MEMBER, Standing.ASKED);
        guild.put("INTAKE", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "both", Role.STAND_IN, Standing.JOINED);
        guild.put("INTAKE", "mark", Role.MEMBER, Standing.INVITED);
    }

    static Junction inMemory() {
        CommunityPorts ports = CommunityPorts.inMemory();
        return new Junction(ports, new MemoryMerges(), new MemoryJournal(), new Guild(ports, new NoRights()));
    }

    private static Community community(String key, Set<String> topics) {
        return Guild.practice(key, Joining.OPEN).withTopics(topics);
    }

    /** Dies at that call that changes something, right before it or right after. */
    void dieAt(int call, boolean after) {
        mortality.dieAt(call, after);
    }

    void live() {
        mortality.live();
    }

    void fail(String method) {
        mortality.fail(method);
    }

    int calls() {
        return mortality.calls();
    }

    void wait(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    Merging merging() {
        Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);
        SpaceMaking spaces = mortality.mortal(SpaceMaking.class, new Archive());
        Signpost signpost = mortality.mortal(Signpost.class, (from, into, actor) -> {
            String post = from.key() + " to " + into + " by " + actor.value();
            if (!posts.contains(post)) {
                posts.add(post);
            }
        });
        Communities communities = mortality.mortal(Communities.class, ports.communities());
        Memberships memberships = mortality.mortal(Memberships.class, ports.memberships());
        Unsettled unsettled = mortality.mortal(Unsettled.class, ports.unsettled());
        Merges mortals = mortality.mortal(Merges.class, merges);
        Clock then = Clock.fixed(Guild.NOW, ZoneOffset.UTC);
        MergingSteps steps = new MergingSteps(
                mortals,
                communities,
                new CommunityCare(communities, memberships, unsettled, guild.settlement(), ports.transactions(), then),
                memberships,
                new Admission(communities, memberships, unsettled, guild.settlement(), ports.transactions(), then),
                unsettled,
                guild.settlement(),
                spaces,
                signpost);
        return new Merging(
                mortals,
                mortality.mortal(Journal.class, journal),
                steps,
                ports.communities(),
                ports.memberships(),
                ports.transactions(),
                clock);
    }

    List<Membership> people(String community) {
        return ports.memberships().of(community);
    }

    private final class Archive implements SpaceMaking {
        @Override
        public boolean mayCreate(PersonKey person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean exists(String space) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void create(String space, String name, PersonKey creator) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long page(
                String space,
                Optional<String> parent,
                String title,
                String storage,
                Set<String> labels,
                PersonKey creator) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keepForThoseInCharge(String space, long page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void archive(String space) {
            if (!archived.contains(space)) {
                archived.add(space);
            }
        }

        @Override
        public void delete(String space) {
            throw new UnsupportedOperationException();
        }
    }
}

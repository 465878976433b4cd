package org.gilde.confluence.merging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
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
import org.gilde.confluence.people.PersonKey;

/** DEBT beside INTAKE, with people in both and a Learning Community under DEBT, over ports that can be made to die. */
final class Junction {
    static final Caller ELS = new Caller(new PersonKey("els"), false);
    static final Caller DORA = new Caller(new PersonKey("dora"), false);
    private static final Set<String> ASKING =
            Set.of("find", "all", "of", "among", "under", "hold", "proposedTo", "running", "merged", "count");

    final CommunityPorts ports;
    final MergingJournal journal;
    final Guild guild;
    final List<String> posts = new ArrayList<>();
    final List<String> archived = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Guild.NOW);
    private int calls;
    private int dieAt;
    private boolean afterwards;
    private String failing = "";

    Junction(CommunityPorts ports, MergingJournal journal, Guild guild) {
        this.ports = ports;
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
        return new Junction(ports, new MemoryMergingJournal(), new Guild(ports, new NoRights()));
    }

    private static Community community(String key, Set<String> topics) {
        Community plain = Guild.practice(key, Joining.OPEN);
        return new Community(
                key,
                plain.domain(),
                topics,
                plain.stage(),
                Joining.OPEN,
                "",
                "",
                "nl",
                Optional.empty(),
                Optional.empty());
    }

    /** The process that runs it is killed. */
    static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    void dieAt(int call, boolean after) {
        calls = 0;
        dieAt = call;
        afterwards = after;
    }

    void live() {
        dieAt = 0;
        failing = "";
    }

    void fail(String method) {
        failing = method;
    }

    int calls() {
        return calls;
    }

    void wait(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    Merging merging() {
        Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);
        SpaceMaking spaces = mortal(SpaceMaking.class, new Archive());
        Signpost signpost = mortal(Signpost.class, (from, into, actor) -> {
            String post = from.key() + " to " + into + " by " + actor.value();
            if (!posts.contains(post)) {
                posts.add(post);
            }
        });
        MergingSteps steps = new MergingSteps(
                mortal(Communities.class, ports.communities()),
                mortal(Memberships.class, ports.memberships()),
                mortal(Unsettled.class, ports.unsettled()),
                guild.settlement(),
                spaces,
                signpost,
                Clock.fixed(Guild.NOW, ZoneOffset.UTC));
        return new Merging(
                mortal(MergingJournal.class, journal),
                steps,
                ports.communities(),
                ports.memberships(),
                ports.transactions(),
                clock);
    }

    List<Membership> people(String community) {
        return ports.memberships().of(community);
    }

    private <T> T mortal(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean changes = !ASKING.contains(method.getName());
                    int call = changes ? ++calls : 0;
                    if (failing.equals(method.getName())) {
                        throw new IllegalStateException("fails on purpose");
                    }
                    if (changes && call == dieAt && !afterwards) {
                        throw new KilledError();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (changes && call == dieAt) {
                        throw new KilledError();
                    }
                    return answer;
                }));
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

package org.gilde.confluence.founding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.transaction.Mortality;

/** Founding over ports that can be made to die or to fail at any call. */
final class Workshop {
    static final Set<String> MACROS = Set.of("learned-beside", "my-learning");

    static final DeskLink DESKS = community -> "https://wiki.example/desk?a=b&community=" + community;

    final MemoryWiki wiki = new MemoryWiki();
    final CommunityPorts ports;
    final Journal journal;
    final MadePages made;
    Set<String> macros = MACROS;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final Mortality mortality = new Mortality();

    Workshop(CommunityPorts ports, Journal journal, MadePages made) {
        this.ports = ports;
        this.journal = journal;
        this.made = made;
    }

    static Workshop inMemory() {
        return new Workshop(CommunityPorts.inMemory(), new MemoryJournal(), new MemoryMadePages());
    }

    /** Dies at that call that changes something, right before it or right after. */
    void dieAt(int call, boolean after) {
        mortality.dieAt(call, after);
    }

    /** Lives on. */
    void live() {
        mortality.live();
    }

    /** Has every call of that method fail. */
    void fail(String method) {
        mortality.fail(method);
    }

    void wait(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    Founding founding() {
        Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);
        FoundingSteps steps = new FoundingSteps(
                mortal(SpaceMaking.class, wiki),
                new PracticePages(() -> macros, DESKS),
                mortal(MadePages.class, made),
                mortal(Communities.class, ports.communities()),
                mortal(Memberships.class, ports.memberships()),
                mortal(Unsettled.class, ports.unsettled()),
                settlement(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new Founding(mortal(Journal.class, journal), steps, ports.transactions(), clock);
    }

    /** What has permissions follow, as its job runs it. */
    Settlement settlement() {
        return new Settlement(
                ports.communities(),
                ports.memberships(),
                mortal(Unsettled.class, ports.unsettled()),
                mortal(Rights.class, wiki),
                ports.transactions());
    }

    private <T> T mortal(Class<T> port, T real) {
        return mortality.mortal(port, real);
    }

    int calls() {
        return mortality.calls();
    }
}

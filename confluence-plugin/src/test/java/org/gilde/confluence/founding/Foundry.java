package org.gilde.confluence.founding;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.renewal.Renewal;
import org.gilde.confluence.renewal.WikiPages;

/** Founding in memory, for other packages' tests. */
public final class Foundry {
    /** A community about debts. */
    public static final Founding.Request DEBT = new Founding.Request(
            "DEBT",
            "Debt help",
            "How we help people out of debt & keep them out.",
            Set.of("debt", "budget"),
            Joining.OPEN,
            "nl",
            new PersonKey("fatima"));

    private final Workshop workshop;

    /** Keeps everything in memory. */
    public Foundry() {
        this(CommunityPorts.inMemory());
    }

    /** Keeps communities there, and what is in the making in memory. */
    public Foundry(CommunityPorts ports) {
        this.workshop = new Workshop(ports, new MemoryJournal(), new MemoryMadePages());
    }

    /** Returns what founds. */
    public Founding founding() {
        return workshop.founding();
    }

    /** Returns where it is founded. */
    public MemoryWiki wiki() {
        return workshop.wiki;
    }

    /** Returns what is founded. */
    public Communities communities() {
        return workshop.ports.communities();
    }

    /** Returns what is in the making. */
    public Journal journal() {
        return workshop.journal;
    }

    /** Returns what has permissions follow. */
    public Settlement settlement() {
        return workshop.settlement();
    }

    /** Returns what it remembers of pages. */
    public MadePages made() {
        return workshop.made;
    }

    /** Has the app know these macros from now on. */
    public void knows(Set<String> macros) {
        workshop.macros = macros;
    }

    /** Makes somebody a member. */
    public void join(String community, PersonKey person, Role role) {
        workshop.ports
                .memberships()
                .keep(new Membership(community, person, role, Standing.JOINED, true, Instant.EPOCH));
    }

    /** Returns what offers newer macros for pages over there. */
    public Renewal renewal(WikiPages pages) {
        return new Renewal(
                communities(),
                workshop.ports.memberships(),
                made(),
                new PracticePages(() -> workshop.macros, Workshop.DESKS),
                pages,
                workshop.ports.transactions());
    }

    /** Has every call of that method fail. */
    public void fail(String method) {
        workshop.fail(method);
    }

    /** Lives on, and goes on with what was left. */
    public void recover() {
        workshop.live();
        workshop.wait(Duration.ofHours(1));
        workshop.founding().resume();
    }

    /** Forgets everything in the making, as an undoing does. */
    public void forget(String key) {
        workshop.journal.end(key);
        workshop.wiki.delete(key);
    }
}

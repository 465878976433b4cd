package org.gilde.confluence.founding;

import java.time.Duration;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Settlement;

/** Founding in memory, for other packages' tests. */
public final class Foundry {
    private final Workshop workshop;

    /** Keeps everything in memory. */
    public Foundry() {
        this(CommunityPorts.inMemory());
    }

    /** Keeps communities there, and what is in the making in memory. */
    public Foundry(CommunityPorts ports) {
        this.workshop = new Workshop(ports, new MemoryJournal());
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
    public FoundingJournal journal() {
        return workshop.journal;
    }

    /** Returns what has permissions follow. */
    public Settlement settlement() {
        return workshop.settlement();
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

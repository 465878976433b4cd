package org.gilde.confluence.learning;

import java.time.LocalDate;
import java.util.List;

/** The administrator's table of verbs, and the verbs of the latest events. The same on every node. */
public interface VerbBook {

    /**
     * An event that came: its verb and day, and nothing else of it.
     *
     * @param taken whether it was taken, at once or after somebody was found; else it was dropped
     */
    record Seen(String verb, LocalDate day, boolean taken) {}

    /** Returns the table that holds now. */
    VerbTable table();

    /** Keeps a table for what comes from now on. */
    void keep(VerbTable table);

    /** Notes events that came; the latest hundred are remembered. */
    void saw(List<Seen> events);

    /** Returns the latest hundred, the latest first. */
    List<Seen> seen();
}

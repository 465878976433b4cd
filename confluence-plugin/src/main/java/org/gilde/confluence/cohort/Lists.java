package org.gilde.confluence.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Lists of people for cohorts: one that holds, and one that is being read. What changes anything wants a transaction.
 */
public interface Lists {

    /**
     * A list that is being read, or was and waits for somebody to say that it shall hold.
     *
     * @param number one more than that of the list before
     * @param read how many of its names were looked up
     * @param sure whether it holds as soon as it is read, without asking
     */
    record Listing(long cohort, int number, List<String> names, int read, boolean sure) {
        /** Says whether all of it is read. */
        public boolean isRead() {
            return read >= names.size();
        }
    }

    /** What became of a name. */
    enum Finding {
        FOUND,
        NOBODY,
        SEVERAL
    }

    /**
     * One name of a list.
     *
     * @param line where it stood, from 1
     * @param name as it was written; empty once it is found
     */
    record Entry(int line, String name, Optional<PersonKey> person, Finding finding) {}

    /** How many names of a list were found, nobody has, and several have. */
    record Findings(int found, int nobody, int several) {}

    /** Begins to read a list, in place of one that is being read. */
    void begin(Listing listing);

    /** Returns the list of a cohort that is being read or waits. */
    Optional<Listing> begun(long cohort);

    /** Keeps what became of the next names of the list that is being read, and how many were looked up now. */
    void enter(Listing listing, Collection<Entry> entries, int read);

    /** Has a list hold: whatever else was kept for the cohort is forgotten. */
    void confirm(long cohort, int number);

    /** Forgets the list that is being read. */
    void drop(long cohort, int number);

    /** Returns how many names of a list were found. Three queries, which count in the database. */
    Findings findings(long cohort, int number);

    /** Returns everybody found on a list. One query. */
    Set<PersonKey> people(long cohort, int number);

    /** Returns names of a list that were not found, by line. One query. */
    List<Entry> missing(long cohort, int number, int limit);

    /** Keeps what became of names that were looked up again. */
    void found(long cohort, int number, Collection<Entry> entries);

    /** Says whether a list has these names and no others. One query. */
    boolean isOf(long cohort, int number, Collection<String> names);

    /** Forgets a person, on whichever list. */
    void forget(PersonKey person);
}

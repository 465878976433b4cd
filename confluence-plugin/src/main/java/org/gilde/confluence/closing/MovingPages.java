package org.gilde.confluence.closing;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** Pages of one Space, and how they move into another with history, comments, attachments, labels and links. */
public interface MovingPages {

    /** Who may see a page, as far as that is in the way of moving it. */
    enum Guard {
        /** Whoever reads the Space. */
        NONE,
        /** Fewer; its own restriction goes along. */
        OWN,
        /** Fewer, by a restriction of a page above it that it would leave behind. */
        ABOVE,
        /** Fewer, and pages below it lean on its restriction: it stays. */
        BOUND
    }

    /**
     * A page that may move.
     *
     * @param under the nearest page above it that is no home page
     * @param path URL path within Confluence, without its context path
     */
    record Candidate(long id, String title, String path, Optional<Long> under, Guard guard) {}

    /**
     * How one page shall move.
     *
     * @param under page to stand below, if that one has moved; else below the home page
     * @param isOpened whether it may lose a restriction that it has from above
     * @param suffix what tells its title from one that is taken, as a name of its origin
     */
    record Move(long page, Optional<Long> under, boolean isOpened, String suffix) {}

    /** Returns the pages of a Space that a person may see and edit, but its home page; each after those above it. */
    List<Candidate> of(String space, PersonKey person);

    /** Says whether a Space has a page of that title. */
    boolean isTaken(String space, String title);

    /** Returns the title that a page can have in a Space: its own, else with the suffix, else numbered too. */
    default String free(String space, String title, String suffix) {
        String marked = title + " (" + suffix + ")";
        String found = isTaken(space, title) ? marked : title;
        for (int number = 2; isTaken(space, found); number++) {
            found = marked + " " + number;
        }
        return found;
    }

    /** Returns the title of a Space's home page; nothing where it has none. */
    Optional<String> home(String space);

    /** Returns the title of a page; nothing unless it is in that Space now. */
    Optional<String> title(long page, String space);

    /**
     * Moves a page in a person's name, without the pages below it, which stay. One that is not in the first Space any
     * more, that the person may no longer see and edit, or that would lose a restriction unasked, stays where it is.
     */
    void move(Move move, String from, String to, PersonKey person);
}

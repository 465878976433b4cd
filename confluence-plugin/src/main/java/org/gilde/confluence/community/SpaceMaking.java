package org.gilde.confluence.community;

import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Makes what Confluence shows of a community. Each call may be repeated: what is there already stays as it is. */
public interface SpaceMaking {

    /** Says whether a person may create Spaces. */
    boolean mayCreate(PersonKey person);

    /** Says whether there is a Space of this key, whoever may see it. */
    boolean exists(String space);

    /**
     * Makes a Space, or takes one over that its creator had the host make. Its creator may do everything in it; nobody else
     * may anything yet.
     */
    void create(String space, String name, PersonKey creator);

    /**
     * Makes a page of a Space.
     *
     * @param parent title of the page above it; nothing for the Space's home page
     * @param storage body in Confluence's storage format
     * @param labels to put on it
     * @return its id, also when a page of that title was there before
     */
    long page(
            String space, Optional<String> parent, String title, String storage, Set<String> labels, PersonKey creator);

    /**
     * Has a page of a community seen by those in charge of it only, by their groups, which are made where they are missing.
     * A page that somebody restricted already stays as it is.
     */
    void keepForThoseInCharge(String space, long page);

    /** Archives a Space: it stays readable, and out of the way. */
    void archive(String space);

    /** Deletes a Space with all its pages. */
    void delete(String space);
}

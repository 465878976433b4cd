package org.gilde.confluence.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** Every choice of the organization there was. Nothing in it is changed or removed. */
public interface ChoiceHistory {

    /** One choice. It holds until the next one. */
    record Change(boolean isOn, Instant at, PersonKey by) {}

    /** Returns all of them, the latest first. One query. */
    List<Change> all();

    /** Returns the latest; nothing before the first. One query. */
    Optional<Change> latest();

    /** Adds a choice. Wants a transaction. */
    void add(Change change);
}

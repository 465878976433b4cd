package org.gilde.confluence.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** Every choice there was. Nothing in it is changed or removed. */
public interface LevelHistory {

    /** Returns all of them, the latest first. One query. */
    List<LevelChange> all();

    /** Returns the latest; nothing before the first. One query. */
    Optional<LevelChange> latest();

    /** Adds a choice. Wants a transaction. */
    void add(PrivacyLevel level, Instant at, Optional<PersonKey> by);
}

package org.gilde.confluence.life;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** What is noted about the app's data as a whole, beside them. The same on every node. */
public interface LifeNotes {

    /** Returns the version of the data; nothing where there are none, or none were noted yet. */
    OptionalInt version();

    /** Notes the version of the data. */
    void keepVersion(int version);

    /** Returns when an administrator began to have all data removed; nothing since the app was switched on again. */
    Optional<Instant> removed();

    /** Notes that all data are to be removed. */
    void keepRemoved(Instant when);

    /** Forgets every setting and note of the app but that its data were removed. */
    void forgetSettings();

    /** Forgets that its data were removed. */
    void forgetRemoved();
}

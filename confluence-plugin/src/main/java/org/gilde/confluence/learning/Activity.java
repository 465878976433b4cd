package org.gilde.confluence.learning;

import java.util.Optional;
import org.gilde.confluence.text.Sha256;

/**
 * Something to learn.
 *
 * @param id IRI, as the learning system writes it
 * @param type IRI of the activity type
 */
public record Activity(String id, Optional<String> type, Titles titles, Traits traits) {

    /** Makes one of which nothing else is known. */
    public Activity(String id, Optional<String> type, Titles titles) {
        this(id, type, titles, Traits.NONE);
    }

    /** Returns a key of 64 characters for the id, which may be long. */
    public String key() {
        return Sha256.of(id);
    }
}

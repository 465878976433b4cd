package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Pages that want attention, of those that the current user may see. A bounded number of pages is looked at. */
public interface TendedPages {
    /** Returns the oldest question on which nobody but the asker wrote a comment. */
    Optional<TendedPage> oldestOpenQuestion(String community);

    /** Returns the page with any of these labels that was left alone longest, if that is since before then. */
    Optional<TendedPage> unchangedSince(String community, Set<String> labels, Instant before);

    /** Returns the page with any of these labels that somebody else changed last. */
    Optional<TendedPage> changedByAnother(String community, Set<String> labels, PersonKey than);
}

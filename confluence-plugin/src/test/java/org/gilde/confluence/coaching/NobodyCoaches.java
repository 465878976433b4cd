package org.gilde.confluence.coaching;

import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Nobody has a coach. */
public final class NobodyCoaches implements Coaches {
    @Override
    public Optional<PersonKey> of(PersonKey person) {
        return Optional.empty();
    }

    @Override
    public Set<PersonKey> coached(PersonKey coach) {
        return Set.of();
    }
}

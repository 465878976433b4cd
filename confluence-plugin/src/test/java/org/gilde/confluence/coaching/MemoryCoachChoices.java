package org.gilde.confluence.coaching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** Whom members named, in memory. */
public final class MemoryCoachChoices implements CoachChoices {
    private final Map<PersonKey, PersonKey> named = new HashMap<>();

    @Override
    public Optional<PersonKey> of(PersonKey person) {
        return Optional.ofNullable(named.get(person));
    }

    @Override
    public Set<PersonKey> naming(PersonKey coach) {
        return named.keySet().stream()
                .filter(person -> coach.equals(named.get(person)))
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(PersonKey person, PersonKey coach) {
        named.put(person, coach);
    }

    @Override
    public void end(PersonKey person) {
        named.remove(person);
    }

    @Override
    public void forget(PersonKey person) {
        named.remove(person);
        named.values().removeIf(person::equals);
    }
}

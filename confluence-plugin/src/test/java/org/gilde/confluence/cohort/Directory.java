package org.gilde.confluence.cohort;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Users whose key is their name and whose mail address begins with it; the address of {@code two} is that of two. */
record Directory(Set<String> users) implements UserDirectory {
    private static final String HOST = "@sociaalhuis.example";

    @Override
    public List<PersonKey> byMail(String address) {
        if (address.equals("two" + HOST)) {
            return List.of(new PersonKey("two"), new PersonKey("three"));
        }
        return byName(address.replace(HOST, "")).stream().toList();
    }

    @Override
    public List<PersonKey> byMailHash(String hash) {
        return List.of();
    }

    @Override
    public Optional<PersonKey> byName(String name) {
        return Optional.of(name).filter(users::contains).map(PersonKey::new);
    }

    @Override
    public Optional<String> fullName(PersonKey person) {
        return Optional.empty();
    }

    @Override
    public Optional<String> name(PersonKey person) {
        return Optional.of(person.value());
    }
}

package org.gilde.confluence.rest;

import java.util.Optional;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;

/** Who asks a resource: ada the administrator, until somebody else does. */
final class Asking implements CurrentPerson {
    private Optional<PersonKey> person = Optional.of(new PersonKey("ada"));

    void as(String name) {
        person = Optional.of(new PersonKey(name));
    }

    void anonymous() {
        person = Optional.empty();
    }

    @Override
    public Optional<PersonKey> key() {
        return person;
    }

    @Override
    public boolean isAdministrator() {
        return person.filter(new PersonKey("ada")::equals).isPresent();
    }
}

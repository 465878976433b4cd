package org.gilde.confluence.people;

import java.util.Optional;

/** Who asks in a test: ada the administrator, until somebody else does. */
public final class Asking implements CurrentPerson {
    private static final PersonKey ADA = new PersonKey("ada");

    private Optional<PersonKey> person = Optional.of(ADA);
    private boolean isAdministrator = true;

    /** Has the one of this key ask. */
    public Asking as(String key) {
        return as(new PersonKey(key));
    }

    /** Has somebody ask, who is an administrator only as ada. */
    public Asking as(PersonKey somebody) {
        person = Optional.of(somebody);
        isAdministrator = somebody.equals(ADA);
        return this;
    }

    /** Has a reader ask who is not logged in. */
    public Asking anonymous() {
        person = Optional.empty();
        isAdministrator = false;
        return this;
    }

    /** Makes whoever asks an administrator. */
    public Asking administering() {
        isAdministrator = true;
        return this;
    }

    @Override
    public Optional<PersonKey> key() {
        return person;
    }

    @Override
    public boolean isAdministrator() {
        return isAdministrator;
    }
}

package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gilde.confluence.people.PersonKey;

/** Remembers what it saw, or can't. */
public final class SomeWitness implements Witness {
    public final List<String> seen = new ArrayList<>();
    public boolean isBlind;

    @Override
    public void saw(PersonKey viewer, Collection<SharedItem> items) {
        if (isBlind) {
            throw new IllegalStateException("nobody could keep that");
        }
        items.forEach(item -> seen.add(viewer.value() + " saw " + item.item() + " of "
                + item.person().value() + " as " + item.recipient().id()));
    }

    @Override
    public void acted(PersonKey administrator, Collection<PersonKey> people, Act act) {
        people.forEach(person -> seen.add(administrator.value() + " " + act + " " + person.value()));
    }
}

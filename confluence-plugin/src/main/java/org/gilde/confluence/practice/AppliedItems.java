package org.gilde.confluence.practice;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.InformalItem;
import org.gilde.confluence.learning.InformalItems;
import org.gilde.confluence.people.PersonKey;

/** Informal items, with which goes what their owner noted of having used them. */
public final class AppliedItems implements InformalItems {
    private final InformalItems items;
    private final Applications applications;
    private final Clock clock;

    /** Those items and these Applications. */
    public AppliedItems(InformalItems items, Applications applications, Clock clock) {
        this.items = items;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public long add(PersonKey person, InformalItem item) {
        return items.add(person, item);
    }

    @Override
    public Optional<InformalItem> find(PersonKey person, long id) {
        return items.find(person, id);
    }

    @Override
    public boolean change(PersonKey person, long id, InformalItem item) {
        return items.change(person, id, item);
    }

    @Override
    public boolean remove(PersonKey person, long id) {
        boolean isGone = items.remove(person, id);
        if (isGone) {
            applications.erase(person, Set.of(About.informal(id)), clock.instant());
        }
        return isGone;
    }
}

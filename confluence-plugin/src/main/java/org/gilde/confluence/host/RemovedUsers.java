package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.user.UserRemoveEvent;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.user.User;
import java.util.Optional;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.learning.LearningLog;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.transaction.Transactions;

/** Forgets what a removed user learned, and where that user belonged. */
public final class RemovedUsers {
    private final EventPublisher events;
    private final UserDirectory users;
    private final LearningLog log;
    private final CommunityCare care;
    private final Transactions transactions;

    /** Listens from {@link #start} on. */
    public RemovedUsers(
            EventPublisher events,
            UserDirectory users,
            LearningLog log,
            CommunityCare care,
            Transactions transactions) {
        this.events = events;
        this.users = users;
        this.log = log;
        this.care = care;
        this.transactions = transactions;
    }

    /** Begins to listen. */
    public void start() {
        events.register(this);
    }

    /** Listens no more. */
    public void stop() {
        events.unregister(this);
    }

    /** Forgets all about the user of the event. */
    @EventListener
    public void removed(UserRemoveEvent event) {
        key(event.getUser()).ifPresent(person -> transactions.run(() -> forget(person)));
    }

    private boolean forget(PersonKey person) {
        log.forget(person);
        care.personRemoved(person);
        return true;
    }

    private Optional<PersonKey> key(User user) {
        return user instanceof ConfluenceUser known
                ? Optional.of(new PersonKey(known.getKey().getStringValue()))
                : users.byName(user.getName());
    }
}

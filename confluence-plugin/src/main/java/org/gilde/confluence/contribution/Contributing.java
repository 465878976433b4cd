package org.gilde.confluence.contribution;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.gilde.confluence.community.OwnMoves;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.transaction.Transactions;

/**
 * Notes what a member does for the organization to know, if both chose so and the member does not pause. What was written
 * waits for an hour, in which its author may restrict it, delete it, or think again.
 */
public final class Contributing implements OwnMoves, Forgetting {
    static final Duration SECOND_THOUGHTS = Duration.ofHours(1);

    private final OrganizationChoice organization;
    private final Kept kept;
    private final Pseudonyms pseudonyms;
    private final Transactions transactions;
    private final Clock clock;

    /** Who chose, who pauses, and what waits. */
    public record Kept(Contributors contributors, Outbox outbox, Pauses pauses) {}

    /** Notes it there. */
    public Contributing(
            OrganizationChoice organization, Kept kept, Pseudonyms pseudonyms, Transactions transactions, Clock clock) {
        this.organization = organization;
        this.kept = kept;
        this.pseudonyms = pseudonyms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Says whether members may choose at all. */
    public boolean isOffered() {
        return organization.isOn();
    }

    /** Returns what a person chose. */
    public boolean isChosen(PersonKey person) {
        return !kept.contributors().among(Set.of(person)).isEmpty();
    }

    /**
     * Keeps a person's choice from now on; whoever takes it back has forgotten what waits. Says whether that could be: to
     * begin not where the organization did not choose so.
     */
    public boolean choose(PersonKey person, boolean isOn) {
        if (isOn && !isOffered()) {
            return false;
        }
        return transactions.run(() -> {
            kept.contributors().choose(person, isOn);
            if (!isOn) {
                kept.outbox().forget(person);
            }
            return true;
        });
    }

    @Override
    public void joined(PersonKey person, String community) {
        moved(person, Act.JOINED, community);
    }

    @Override
    public void left(PersonKey person, String community) {
        moved(person, Act.LEFT, community);
    }

    private void moved(PersonKey person, Act act, String community) {
        if (isNoted(person)) {
            Waiting waiting = new Waiting(UUID.randomUUID(), person, act, community, 0, 0, clock.instant());
            keep(waiting, Duration.ZERO);
        }
    }

    /** Notes that a person wrote a page. */
    public void wrote(PersonKey person, String space, long page) {
        if (isNoted(person)) {
            UUID id = pseudonyms.act(person, Act.CREATED, page);
            keep(new Waiting(id, person, Act.CREATED, space, page, 0, clock.instant()), SECOND_THOUGHTS);
        }
    }

    /** Notes that a person wrote a comment under a page. */
    public void replied(PersonKey person, String space, long page, long comment) {
        if (isNoted(person)) {
            UUID id = pseudonyms.act(person, Act.REPLIED, comment);
            keep(new Waiting(id, person, Act.REPLIED, space, page, comment, clock.instant()), SECOND_THOUGHTS);
        }
    }

    private boolean isNoted(PersonKey person) {
        return organization.isOn()
                && isChosen(person)
                && kept.pauses().since(person).isEmpty();
    }

    private void keep(Waiting act, Duration time) {
        transactions.run(() -> {
            kept.outbox().add(act, clock.instant().plus(time));
            return true;
        });
    }

    /** {@inheritDoc} Whoever is forgotten does nothing more; what the bridge knows under the pseudonym stays until it is erased. */
    @Override
    public void forget(PersonKey person) {
        kept.contributors().choose(person, false);
        kept.outbox().forget(person);
    }
}

package org.gilde.confluence.community;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a Space a community, changes what it says of itself, and forgets what is gone. Each may be repeated. */
public final class CommunityCare {
    private static final Logger LOG = LoggerFactory.getLogger(CommunityCare.class);

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes what these keep. */
    public CommunityCare(
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Settlement settlement,
            Transactions transactions,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Founds a community with its first coordinator, who stands in the list of members. One that is there stays as it is. */
    public Outcome found(Community community, PersonKey founder) {
        Set<String> touched = touched(community);
        boolean isNew = transactions.run(() -> {
            if (communities.find(community.key()).isPresent()) {
                return false;
            }
            communities.keep(community);
            memberships.keep(
                    new Membership(community.key(), founder, Role.COORDINATOR, Standing.JOINED, true, clock.instant()));
            touched.forEach(unsettled::note);
            return true;
        });
        if (isNew) {
            LOG.info("Community {} was founded", community.key());
            touched.forEach(settlement::settle);
        }
        return isNew ? Outcome.DONE : Outcome.UNCHANGED;
    }

    /** Changes what a living community says of itself, by those in charge. */
    public Outcome change(Community community, Caller caller) {
        Set<String> touched = touched(community);
        Outcome outcome = transactions.run(() -> {
            communities.hold(community.key());
            Standpoint standpoint = Standpoint.of(caller, communities, memberships);
            Optional<Community> before = communities.find(community.key()).filter(standpoint::knows);
            if (before.isEmpty()) {
                return Outcome.NO_COMMUNITY;
            }
            if (!standpoint.isInCharge(community.key())) {
                return Outcome.REFUSED;
            }
            if (before.get().closed().isPresent()) {
                return Outcome.CLOSED;
            }
            if (before.get().equals(community)) {
                return Outcome.UNCHANGED;
            }
            communities.keep(community);
            touched.forEach(unsettled::noteDoors);
            return Outcome.DONE;
        });
        if (outcome == Outcome.DONE) {
            LOG.info("Community {} was changed", community.key());
            touched.forEach(settlement::settle);
        }
        return outcome;
    }

    /** Closes a community for good, whoever asks: nobody comes in any more, and its Space is for reading. */
    public void close(String community) {
        transactions.run(() -> {
            communities.hold(community);
            Optional<Community> found = communities.find(community);
            found.ifPresent(before -> {
                communities.keep(before.withClosed(clock.instant()));
                touched(before).forEach(unsettled::noteDoors);
            });
            return found.isPresent();
        });
    }

    /** Forgets the community of a Space that was deleted, and whoever belonged to it. */
    public void spaceRemoved(String space) {
        Set<String> touched = transactions.run(() -> {
            Set<String> noted =
                    communities.find(space).map(CommunityCare::touched).orElseGet(Set::of);
            communities.remove(space);
            memberships.removeAll(space);
            noted.forEach(unsettled::noteDoors);
            return noted;
        });
        touched.forEach(settlement::settle);
    }

    /** Forgets what a person was to any community. */
    public void personRemoved(PersonKey person) {
        Set<String> touched = transactions.run(() -> {
            Set<String> noted = new HashSet<>();
            memberships.of(person).forEach(membership -> noted.add(membership.community()));
            memberships.removeAll(person);
            noted.forEach(community -> unsettled.note(community, Set.of(person)));
            return noted;
        });
        touched.forEach(settlement::settle);
    }

    /** The Space itself, and the one above it, whose readers the members are. */
    private static Set<String> touched(Community community) {
        Set<String> keys = new HashSet<>(Set.of(community.key()));
        community.plan().ifPresent(plan -> keys.add(plan.parent()));
        return keys;
    }
}

package org.gilde.confluence.learning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gilde.confluence.coaching.Coaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.transaction.Transactions;

/** Lets a person share own items, and take them back. Nothing else widens an audience. */
public final class Sharing {
    private final Shares shares;
    private final People people;
    private final Transactions transactions;
    private final Supplier<LocalDate> today;

    /** Who may be shared with. */
    public record People(FellowMembers members, Coaches coaches, UserDirectory users) {}

    /**
     * What came of it.
     *
     * @param audience of the item afterwards, where there is one item and no refusal
     * @param items how many items were shared
     */
    public record Outcome(Optional<Refusal> refusal, Audience audience, int items) {
        static Outcome refused(Refusal refusal) {
            return new Outcome(Optional.of(refusal), Audience.ONLY_ME, 0);
        }
    }

    /**
     * Shares with these.
     *
     * @param today where the person who is asking is
     */
    public Sharing(Shares shares, People people, Transactions transactions, Supplier<LocalDate> today) {
        this.shares = shares;
        this.people = people;
        this.transactions = transactions;
        this.today = today;
    }

    /** Shares one of the person's own items, in place of what the recipient might know before. */
    public Outcome share(PersonKey person, long item, Share share) {
        return refusal(person, share.recipient())
                .map(Outcome::refused)
                .orElseGet(() -> transactions.run(() -> {
                    Optional<Standing> standing = shares.standing(person, item);
                    if (standing.filter(now -> isForCoachOnly(now, share)).isPresent()) {
                        return Outcome.refused(Refusal.COACH_ONLY);
                    }
                    shares.tidy(person, today.get());
                    return shares.put(person, item, share)
                            .map(audience -> new Outcome(Optional.empty(), audience.on(today.get()), 1))
                            .orElseGet(() -> Outcome.refused(Refusal.NO_ITEM));
                }));
    }

    private static boolean isForCoachOnly(Standing standing, Share share) {
        return standing.state() == LearningState.ATTEMPTED
                && Disclosure.of(standing, share).isEmpty();
    }

    /**
     * Shares all of the person's items on these topics of which the recipient would learn something now.
     *
     * @param topics labels; empty for whatever topic
     */
    public Outcome shareAll(PersonKey person, Set<String> topics, Share share) {
        return refusal(person, share.recipient())
                .map(Outcome::refused)
                .orElseGet(() -> transactions.run(() -> {
                    shares.tidy(person, today.get());
                    return new Outcome(Optional.empty(), Audience.ONLY_ME, shares.putAll(person, topics, share));
                }));
    }

    private Optional<Refusal> refusal(PersonKey person, Recipient recipient) {
        if (recipient instanceof Recipient.Community community) {
            return refuseUnless(people.members().includes(community.key(), person), Refusal.NO_COMMUNITY);
        }
        if (recipient instanceof Recipient.Named named) {
            boolean isAnother = !named.person().equals(person)
                    && people.users().name(named.person()).isPresent();
            return refuseUnless(isAnother, Refusal.NO_PERSON)
                    .or(() -> refuseUnless(named.isOn(today.get()), Refusal.PAST));
        }
        return refuseUnless(people.coaches().of(person).isPresent(), Refusal.NO_COACH);
    }

    private static Optional<Refusal> refuseUnless(boolean fits, Refusal refusal) {
        return fits ? Optional.empty() : Optional.of(refusal);
    }

    /**
     * Takes an own item back, also from a community that the person left.
     *
     * @param recipient {@link Recipient#id}
     * @return the audience afterwards; nothing if there is no such item
     */
    public Optional<Audience> unshare(PersonKey person, long item, String recipient) {
        return transactions.run(() -> shares.remove(person, item, recipient)).map(audience -> audience.on(today.get()));
    }

    /** Takes all own items back from everybody. Returns how many others knew of. */
    public int unshareAll(PersonKey person) {
        return transactions.run(() -> shares.removeAll(person));
    }
}

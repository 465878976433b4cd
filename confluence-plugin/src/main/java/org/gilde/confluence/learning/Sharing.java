package org.gilde.confluence.learning;

import java.util.Optional;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** Lets a person share an own item with a community, and take it back. Nothing else widens an audience. */
public final class Sharing {
    private final Shares shares;
    private final FellowMembers members;
    private final Transactions transactions;

    /** Shares among fellow members. */
    public Sharing(Shares shares, FellowMembers members, Transactions transactions) {
        this.shares = shares;
        this.members = members;
        this.transactions = transactions;
    }

    /**
     * Shares one of the person's own items with a community the person is a fellow member of.
     *
     * @return the audience afterwards; nothing if there is no such item or no such membership, and nothing changed
     */
    public Optional<Audience> share(PersonKey person, long item, String community) {
        if (!members.includes(community, person)) {
            return Optional.empty();
        }
        return transactions.run(() -> shares.add(person, item, community));
    }

    /**
     * Takes an own item back from a community, also from one that the person left.
     *
     * @return the audience afterwards; nothing if there is no such item
     */
    public Optional<Audience> unshare(PersonKey person, long item, String community) {
        return transactions.run(() -> shares.remove(person, item, community));
    }
}

package org.gilde.confluence.learning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who, besides its owner, may know of an item. A set, not a ladder.
 *
 * @param shares one for each recipient, in the order of their ids
 */
public record Audience(List<Share> shares) {

    /** Nobody but the owner: what every new item has. */
    public static final Audience ONLY_ME = new Audience(List.of());

    /** Keeps its own copy. */
    public Audience {
        shares = shares.stream()
                .sorted(Comparator.comparing(share -> share.recipient().id()))
                .toList();
    }

    /** Returns an audience of these. */
    public static Audience of(Collection<Share> shares) {
        return new Audience(List.copyOf(shares));
    }

    /** Says whether nobody but the owner may know. */
    public boolean isOnlyMe() {
        return shares.isEmpty();
    }

    /** Returns what that recipient may know, by {@link Recipient#id}. */
    public Optional<Share> share(String recipient) {
        return shares.stream()
                .filter(share -> share.recipient().id().equals(recipient))
                .findFirst();
    }

    /** Returns the same without those whose last day has passed. */
    public Audience on(LocalDate day) {
        return new Audience(
                shares.stream().filter(share -> share.recipient().isOn(day)).toList());
    }
}

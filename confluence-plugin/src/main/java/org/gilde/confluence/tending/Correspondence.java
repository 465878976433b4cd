package org.gilde.confluence.tending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Sha256;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to people about a community: to those invited, and to those who have been quiet. Who was quiet is worked out
 * here and told to nobody: no call returns a name or a number. What is put aside goes out by {@link #deliver}; each letter
 * once, however many nodes deliver. A node that dies with a letter in hand leaves open whether the mail server had it: that
 * one goes out once more, because a second letter is less of a harm than none.
 */
public final class Correspondence {
    private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);
    private static final Duration SETTLED = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int AT_ONCE = 500;

    /** Far longer than a mail server may take: whoever has a letter in hand so long is no longer there. */
    static final Duration IN_HAND = Duration.ofMinutes(10);

    private final Communities communities;
    private final Memberships memberships;
    private final Deeds deeds;
    private final Letters letters;
    private final Post post;
    private final Transactions transactions;
    private final Clock clock;

    /** Reads from these. Days begin where the clock's zone says. */
    public Correspondence(
            Communities communities,
            Memberships memberships,
            Deeds deeds,
            Letters letters,
            Post post,
            Transactions transactions,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.deeds = deeds;
        this.letters = letters;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes to whoever of these is invited. An invitation is written of once. */
    public void toInvited(String community, Collection<PersonKey> people) {
        List<Letter> some = memberships.among(community, people).stream()
                .filter(is -> is.standing() == Standing.INVITED)
                .map(is -> letter(is, Letter.Kind.INVITED, is.since().toString()))
                .toList();
        putAside(some);
    }

    /**
     * Writes to the members who wrote no page or comment for ninety days and joined thirty days ago or more, but not to
     * those in charge. At most once a quarter to each. Members are read and written to in portions: whoever is interrupted
     * may ask again.
     */
    public void toQuiet(String community) {
        LocalDate today = LocalDate.now(clock);
        Instant settled = clock.instant().minus(SETTLED);
        String quarter = today.getYear() + "-" + today.get(IsoFields.QUARTER_OF_YEAR);
        Map<PersonKey, Act> acts = deeds.highest(community, today.minusDays(Flow.DAYS), today.plusDays(1));
        Optional<PersonKey> last = Optional.empty();
        do {
            List<Membership> some = memberships.joinedBefore(community, settled, last, Memberships.PORTION);
            putAside(some.stream()
                    .filter(member -> !member.role().isInCharge())
                    .filter(member -> acts.getOrDefault(member.person(), Act.READ) == Act.READ)
                    .map(member -> letter(member, Letter.Kind.QUIET, quarter))
                    .toList());
            last = some.size() < Memberships.PORTION
                    ? Optional.empty()
                    : Optional.of(some.get(some.size() - 1).person());
        } while (last.isPresent());
    }

    private static Letter letter(Membership membership, Letter.Kind kind, String round) {
        String community = membership.community();
        PersonKey person = membership.person();
        String key = Sha256.of(community + "\n" + person.value() + "\n" + kind + "\n" + round);
        return new Letter(key, community, person, kind);
    }

    private void putAside(List<Letter> some) {
        transactions.run(() -> {
            letters.add(some, clock.instant());
            return true;
        });
    }

    /**
     * Hands over what waits, as far as the post takes it. A letter is taken in hand before it goes: who runs it again, or at
     * the same moment on another node, sends none twice. What somebody else has in hand waits until they are done, or were
     * not heard of for ten minutes.
     *
     * @return whether nothing waits any more
     */
    public boolean deliver() {
        transactions.run(() -> {
            letters.forgetBefore(clock.instant().minus(KEPT));
            return true;
        });
        if (!post.isThere()) {
            return !letters.isAnyLeft();
        }
        List<Letter> some = letters.waiting(AT_ONCE, left());
        while (!some.isEmpty()) {
            if (!some.stream().allMatch(this::send)) {
                LOG.warn("The mail server does not take letters; they will be tried again");
                return false;
            }
            some = letters.waiting(AT_ONCE, left());
        }
        return !letters.isAnyLeft();
    }

    private Instant left() {
        return clock.instant().minus(IN_HAND);
    }

    /** Says whether the post does not refuse; a letter in somebody else's hand is theirs to send. */
    private boolean send(Letter letter) {
        if (!transactions.run(() -> letters.take(letter, clock.instant(), left()))) {
            return true;
        }
        boolean isDone = !isStillMeant(letter) || post.send(letter);
        transactions.run(() -> {
            if (isDone) {
                letters.gone(letter);
            } else {
                letters.back(letter);
            }
            return true;
        });
        return isDone;
    }

    private boolean isStillMeant(Letter letter) {
        Optional<Community> living = communities.find(letter.community()).filter(found -> found.closed()
                .isEmpty());
        Standing wanted = letter.kind() == Letter.Kind.INVITED ? Standing.INVITED : Standing.JOINED;
        return living.isPresent()
                && memberships
                        .find(letter.community(), letter.to())
                        .filter(is -> is.standing() == wanted)
                        .isPresent();
    }
}

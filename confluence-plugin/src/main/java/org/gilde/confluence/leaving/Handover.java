package org.gilde.confluence.leaving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.learning.Witness;
import org.gilde.confluence.leaving.Tickets.Ticket;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.Looks;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.text.KeyedHash;
import org.gilde.confluence.text.Sha256;
import org.gilde.confluence.transaction.Transactions;

/**
 * Lets people who leave take along what is kept about them, with a link and a PIN that an administrator hands over, each by
 * a way of its own. The administrator sees nothing of it. A wrong PIN, a link that ended and one that never was are alike.
 */
public final class Handover {
    /** How long a link works. */
    public static final Duration LIFE = Duration.ofDays(7);
    /** How often a PIN can be tried, right or wrong. */
    public static final int TRIES = 5;

    private static final int SECRET = 32;
    private static final int PIN_BOUND = 100_000_000;
    private static final int LISTED = 100;

    private final Tickets tickets;
    private final LookLog looks;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Keeps links there. */
    public Handover(Tickets tickets, LookLog looks, Transactions transactions, Clock clock) {
        this.tickets = tickets;
        this.looks = looks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is handed over, shown once.
     *
     * @param secret for the link: letters, digits, hyphens and underscores
     * @param pin eight digits
     * @param until when both end
     */
    public record Given(String secret, String pin, Instant until) {
        /** Shows neither. */
        @Override
        public String toString() {
            return "Given[]";
        }
    }

    /**
     * Makes a link and a PIN for somebody; the one before ends. The person reads who did it among who looked.
     *
     * @throws RuntimeException if that could not be noted; then nothing is made
     */
    public Given give(PersonKey administrator, PersonKey person) {
        byte[] octets = new byte[SECRET];
        random.nextBytes(octets);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        String pin = String.format(Locale.ROOT, "%08d", random.nextInt(PIN_BOUND));
        Instant until = clock.instant().plus(LIFE);
        looks.acted(administrator, List.of(person), Witness.Act.HANDED_OVER);
        return transactions.run(() -> {
            tickets.keep(new Ticket(Sha256.of(secret), hash(secret, pin), person, until), TRIES);
            return new Given(secret, pin, until);
        });
    }

    /** Returns whose it is, if link and PIN fit together, the link has not ended, and there was a try left. */
    public Optional<PersonKey> open(String secret, String pin) {
        String link = Sha256.of(secret);
        boolean mayTry = transactions.run(() -> tickets.take(link));
        Optional<Ticket> ticket = tickets.find(link);
        String expected = ticket.map(Ticket::pin).orElseGet(() -> hash("", ""));
        boolean fits = isSame(expected, hash(secret, pin.strip()));
        return ticket.filter(one -> mayTry && fits && clock.instant().isBefore(one.until()))
                .map(Ticket::person);
    }

    /** Notes, for the person alone, that the link was used, and ends it. */
    public void used(PersonKey person) {
        looks.note(List.of(new Look(
                person,
                Optional.empty(),
                Looks.Role.SYSTEM,
                Looks.What.TAKEN_ALONG,
                Optional.empty(),
                clock.instant())));
        end(person);
    }

    /** Ends a person's link. */
    public void end(PersonKey person) {
        transactions.run(() -> {
            tickets.forget(person);
            return true;
        });
    }

    /** Returns for whom there are links that work, the one that ends first at the top. */
    public List<Ticket> open() {
        return tickets.open(clock.instant(), LISTED);
    }

    /** Forgets the links that ended. Returns how many. */
    public int tidy() {
        return transactions.run(() -> tickets.tidy(clock.instant()));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Keyed with the link's secret, which is kept nowhere: whoever has the database can not try PINs. */
    private static String hash(String secret, String pin) {
        return KeyedHash.of(("gilde\n" + secret).getBytes(StandardCharsets.UTF_8), pin);
    }
}

package org.gilde.confluence.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notice of what people do, without holding them up: what is told is put aside in memory, and one thread keeps it,
 * much at a time. What comes while more than {@value #MOST_WAITING} wait is not counted; nobody waits for a count.
 */
public final class Noticing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Noticing.class);
    private static final int MOST_WAITING = 100_000;
    private static final int MOST_AT_ONCE = 1_000;

    private final Communities communities;
    private final Kept kept;
    private final Transactions transactions;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<Noticed> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread keeper = new Thread(this::run, "gilde-noticing");
    private volatile boolean closed;

    /** Where it goes, and who wants it. */
    public record Kept(Deeds deeds, Views views, OwnReading ownReading) {}

    /** Keeps what it notices there. Days begin where the clock's zone says. */
    public Noticing(Communities communities, Kept kept, Transactions transactions, Clock clock) {
        this.communities = communities;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Noticed(Optional<PersonKey> person, String space, Act act, long content, LocalDate day) {}

    /** Begins. */
    public void start() {
        keeper.setDaemon(true);
        keeper.start();
    }

    /**
     * Tells what somebody did. Returns at once.
     *
     * @param person nobody for an anonymous reader
     * @param space key of the Space, whether it is a community or not
     */
    public void notice(Optional<PersonKey> person, String space, Act act, long content) {
        boolean isTaken = waiting.offer(new Noticed(person, space, act, content, LocalDate.now(clock)));
        if (!isTaken) {
            LOG.debug("Too much waits; something was not counted");
        }
    }

    /** Keeps what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            keeper.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            try {
                Noticed first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Noticed> some = new ArrayList<>(List.of(first));
                    waiting.drainTo(some, MOST_AT_ONCE);
                    keep(some);
                }
            } catch (InterruptedException e) {
                LOG.debug("Nobody interrupts this thread", e);
            }
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the only thread that counts must not die of one failure
    private void keep(List<Noticed> some) {
        try {
            transactions.run(() -> keepAll(some));
        } catch (RuntimeException e) {
            LOG.warn("{} acts could not be counted", some.size(), e);
        }
    }

    private boolean keepAll(List<Noticed> some) {
        Set<String> spaces = some.stream().map(Noticed::space).collect(Collectors.toSet());
        Set<String> known =
                communities.among(spaces).stream().map(Community::key).collect(Collectors.toSet());
        List<Noticed> here =
                some.stream().filter(one -> known.contains(one.space())).toList();
        here.stream()
                .filter(one -> one.act() == Act.READ)
                .collect(Collectors.groupingBy(one -> Map.entry(one.space(), one.day()), Collectors.counting()))
                .forEach((key, count) -> kept.views().add(key.getKey(), key.getValue(), node, count));
        Set<PersonKey> readers = here.stream()
                .filter(one -> one.act() == Act.READ)
                .flatMap(one -> one.person().stream())
                .collect(Collectors.toSet());
        Set<PersonKey> counted = kept.ownReading().among(readers);
        kept.deeds()
                .keep(here.stream().flatMap(one -> deed(one, counted).stream()).toList());
        return true;
    }

    private static Optional<Deed> deed(Noticed one, Set<PersonKey> counted) {
        return one.person()
                .filter(person -> one.act() != Act.READ || counted.contains(person))
                .map(person -> new Deed(person, one.space(), one.act(), one.content(), one.day()));
    }
}

package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.life.Life;
import org.gilde.confluence.transaction.Transactions;

/** The key of this installation's hashes: random, made once in a cluster, kept among Confluence's settings. */
public final class StoredSecret implements ActorKeys.Secret {
    private static final String SECRET = "org.gilde.actor-secret";
    /** No key of a Space has a stroke in it. */
    private static final String TURN = "/actor-secret";

    private static final int BYTES = 32;
    private static final long REMEMBERED = Life.REMEMBERED.toNanos();

    private final SecureRandom random = new SecureRandom();
    private final PluginSettingsFactory factory;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private byte[] read = {};
    private long readAt;

    /** Keeps it with the host; the journal lets one node at a time make it. */
    public StoredSecret(PluginSettingsFactory factory, Journal journal, Transactions transactions, Clock clock) {
        this.factory = factory;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A batch of events asks thousands of times: the host is asked every few seconds, in case all data were removed. */
    @Override
    public synchronized byte[] bytes() {
        if (read.length == 0 || System.nanoTime() - readAt > REMEMBERED) {
            read = stored().orElseGet(this::madeApart);
            readAt = System.nanoTime();
        }
        return read.clone();
    }

    private Optional<byte[]> stored() {
        return factory.createGlobalSettings().get(SECRET) instanceof String text
                ? Optional.of(HexFormat.of().parseHex(text))
                : Optional.empty();
    }

    /** In a transaction of its own, whatever becomes of the caller's: what is hashed with it may be kept by another one. */
    private byte[] madeApart() {
        FutureTask<byte[]> making = new FutureTask<>(() -> transactions.run(this::make));
        new Thread(making, "gilde-secret").start();
        try {
            return making.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the key of this installation could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the key of this installation was not awaited", e);
        }
    }

    /** Whoever comes second waits for the first, and finds its key. */
    private byte[] make() {
        journal.begin(TURN, "secret", "{}", clock.instant());
        byte[] secret = stored().orElseGet(this::fresh);
        journal.end(TURN);
        return secret;
    }

    private byte[] fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        PluginSettings settings = factory.createGlobalSettings();
        settings.put(SECRET, HexFormat.of().formatHex(bytes));
        return bytes;
    }
}

package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.life.Life;

/** The key of this installation's hashes: random, made once, kept among Confluence's settings. */
public final class StoredSecret implements ActorKeys.Secret {
    private static final String SECRET = "org.gilde.actor-secret";
    private static final int BYTES = 32;
    private static final long REMEMBERED = Life.REMEMBERED.toNanos();

    private final SecureRandom random = new SecureRandom();
    private final PluginSettingsFactory factory;
    private byte[] read = {};
    private long readAt;

    /** Keeps it with the host. */
    public StoredSecret(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    /** A batch of events asks thousands of times: the host is asked every few seconds, so that all nodes end up with one key. */
    @Override
    public synchronized byte[] bytes() {
        if (read.length == 0 || System.nanoTime() - readAt > REMEMBERED) {
            read = stored();
            readAt = System.nanoTime();
        }
        return read.clone();
    }

    private byte[] stored() {
        PluginSettings stored = factory.createGlobalSettings();
        if (!(stored.get(SECRET) instanceof String)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            stored.put(SECRET, HexFormat.of().formatHex(bytes));
        }
        return HexFormat.of().parseHex(String.valueOf(stored.get(SECRET)));
    }
}

package org.gilde.xapi.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes which credentials are in use, with one write for each hour and credential. Safe for several threads. */
final class LastUse {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);

    private final CredentialStore credentials;
    private final ConcurrentMap<String, Instant> noted = new ConcurrentHashMap<>();

    LastUse(CredentialStore credentials) {
        this.credentials = credentials;
    }

    void note(String key, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(noted.put(key, hour))) {
            return;
        }
        try {
            credentials.used(key, hour);
        } catch (StoreUnavailableException e) {
            noted.remove(key, hour);
            LOG.debug("When a credential was used could not be noted; the next request tries again", e);
        }
    }
}

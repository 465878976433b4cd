package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.store.StoreUnavailableException;

/** The store's word that Statements are on disk. */
final class Confirmed {
    private Confirmed() {}

    /** Waits for it; a refusal is thrown. */
    static Instant await(CompletionStage<Instant> adding) {
        try {
            return adding.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LrsException refusal) {
                throw refusal;
            }
            throw new StoreUnavailableException("Could not be stored", e);
        }
    }
}

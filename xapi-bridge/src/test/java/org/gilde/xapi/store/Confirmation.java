package org.gilde.xapi.store;

import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.LrsException;

/** The store's word that Statements are on disk, for those who wait for it. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * Waits for it.
     *
     * @return a moment up to which all Statements stored can be read
     * @throws LrsException if they were refused
     */
    public static Instant await(CompletionStage<Instant> adding) {
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

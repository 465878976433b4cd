package org.gilde.bridge.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Reads the next stretch while the app thinks about the last one. Nothing that was read outlives the turn: what is erased
 * or changed while delivery waits is not told as it was. For one thread.
 */
final class ReadAhead implements AutoCloseable {
    private final StretchReader reader;
    private final Executor meanwhile;
    private Optional<Coming> coming = Optional.empty();

    /** A stretch that is being read, empty where it could not be, and what it was read by. */
    private record Coming(long behind, AllowedVerbs verbs, CompletableFuture<Optional<Stretch>> stretch) {}

    /** Reads ahead on this executor. */
    ReadAhead(StretchReader reader, Executor meanwhile) {
        this.reader = reader;
        this.meanwhile = meanwhile;
    }

    /**
     * Returns what follows a sequence, without a Statement when nothing does yet.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Stretch behind(long sequence) {
        Stretch stretch = taken(sequence).orElseGet(() -> reader.behind(sequence));
        if (reader.isFull(stretch)) {
            begin(stretch.upTo());
        }
        return stretch;
    }

    /** Takes what was read ahead, unless another place is asked for, other Verbs count by now, or nothing was there then. */
    private Optional<Stretch> taken(long sequence) {
        Optional<Coming> read = coming;
        coming = Optional.empty();
        return read.filter(each -> each.behind() == sequence)
                .flatMap(each ->
                        each.stretch().join().filter(stretch -> each.verbs().equals(reader.verbs())))
                .filter(stretch -> !stretch.statements().isEmpty());
    }

    private void begin(long sequence) {
        AllowedVerbs verbs = reader.verbs();
        CompletableFuture<Optional<Stretch>> stretch = CompletableFuture.supplyAsync(
                        () -> reader.behind(sequence), meanwhile)
                .handle((read, failure) -> Optional.ofNullable(read)); // who comes to need it reads again, and fails
        coming = Optional.of(new Coming(sequence, verbs, stretch));
    }

    /** Forgets what was read ahead. */
    @Override
    public void close() {
        coming.ifPresent(each -> each.stretch().cancel(false));
        coming = Optional.empty();
    }
}

package org.gilde.bridge.drop;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.store.StoreUnavailableException;

/** Reads one file to its end: a bounded number of Statements is on the way to the store at any moment. */
final class FileReading {
    private static final int MOST_UNDER_WAY = 500;
    private static final long LARGEST_UNDER_WAY = 8L << 20;

    private final Function<byte[], CompletionStage<Optional<Refusal>>> intake;
    private final Runnable signOfLife;
    private final Report report;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private long size;
    private Tally tally = Tally.NONE;

    private record UnderWay(long line, int size, CompletableFuture<Optional<Refusal>> outcome) {}

    /**
     * Reads for this report.
     *
     * @param signOfLife called with every line; throws when the file is no longer ours
     */
    FileReading(Function<byte[], CompletionStage<Optional<Refusal>>> intake, Runnable signOfLife, Report report) {
        this.intake = intake;
        this.signOfLife = signOfLife;
        this.report = report;
    }

    /**
     * Takes all pieces, and returns when all are on disk.
     *
     * @throws StoreUnavailableException if the store is away; reading the file again from its start is harmless
     */
    Tally read(Pieces pieces) throws IOException {
        for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
            signOfLife.run();
            begin(next.get());
            while (underWay.size() > MOST_UNDER_WAY || size > LARGEST_UNDER_WAY) {
                settle(underWay.remove());
            }
        }
        while (!underWay.isEmpty()) {
            signOfLife.run();
            settle(underWay.remove());
        }
        return tally;
    }

    private void begin(Piece piece) {
        CompletionStage<Optional<Refusal>> outcome = piece.refusal().isPresent()
                ? CompletableFuture.completedFuture(piece.refusal())
                : intake.apply(piece.statement());
        size += piece.statement().length;
        underWay.add(new UnderWay(piece.line(), piece.statement().length, outcome.toCompletableFuture()));
    }

    private void settle(UnderWay each) throws IOException {
        size -= each.size();
        Optional<Refusal> refusal = await(each.outcome());
        tally = refusal.isPresent() ? tally.refusing() : tally.taking();
        if (refusal.isPresent()) {
            report.refused(each.line(), refusal.get());
        }
    }

    private static Optional<Refusal> await(CompletableFuture<Optional<Refusal>> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LrsException refused) {
                throw refused;
            }
            throw new StoreUnavailableException("Could not be stored", e);
        }
    }
}

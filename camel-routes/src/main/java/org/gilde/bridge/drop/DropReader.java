package org.gilde.bridge.drop;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Step;
import org.gilde.bridge.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a file that this node has a claim on: all of it, or it is read again. */
final class DropReader {
    private static final Logger LOG = LoggerFactory.getLogger(DropReader.class);
    private static final Refusal EMPTY = new Refusal("the file is empty", "have it sent once more");

    private final DropSettings settings;
    private final DropFolder folder;
    private final Claims claims;
    private final Supplier<DropIntake> intakes;
    private final DropMeters meters;

    DropReader(
            DropSettings settings, DropFolder folder, Claims claims, Supplier<DropIntake> intakes, DropMeters meters) {
        this.settings = settings;
        this.folder = folder;
        this.claims = claims;
        this.intakes = intakes;
        this.meters = meters;
    }

    /**
     * Has the file's Statements stored, and tells what was refused.
     *
     * @param stopping whether the service is about to end
     * @return where in the folder the file belongs now
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store is away; the file stays where it is
     * @throws ClaimLostException if another node took it over
     */
    String read(String name, Supplier<Boolean> stopping) throws IOException {
        return Traces.in(Place.DROP, List::of, step -> read(name, stopping, step));
    }

    private String read(String name, Supplier<Boolean> stopping, Step step) throws IOException {
        long number = claims.number(name);
        try (Report report = new Report(folder.draft(number))) {
            Tally tally = read(name, stopping, report);
            String target = folder.target(name, tally);
            claims.renew(name);
            report.publish(tally, folder.report(target));
            claims.finish(name, tally);
            meters.ended(tally);
            step.with(Figure.STATEMENTS, tally.taken()).with(Figure.REFUSED, tally.refused());
            LOG.info("drop=ended file={} taken={} refused={}", number, tally.taken(), tally.refused());
            return target;
        }
    }

    private Tally read(String name, Supplier<Boolean> stopping, Report report) throws IOException {
        Optional<Mapping> mapping = DropFile.isList(name) ? Optional.of(folder.mapping()) : Optional.empty();
        try (Pieces pieces =
                DropFile.open(folder.file(name), mapping, settings.limits().size())) {
            FileReading reading = new FileReading(intakes.get()::take, new SignOfLife(name, stopping), report);
            Tally tally = reading.read(pieces);
            if (tally.equals(Tally.NONE)) {
                throw new UnreadableFileException(EMPTY);
            }
            return tally;
        } catch (UnreadableFileException e) {
            report.unreadable(e.refusal());
            return Tally.NONE;
        }
    }

    /** Renews the claim in time. */
    private final class SignOfLife implements Runnable {
        private final String name;
        private final Supplier<Boolean> stopping;
        private final Duration period = settings.lease().dividedBy(3);
        private long last = System.nanoTime();

        SignOfLife(String name, Supplier<Boolean> stopping) {
            this.name = name;
            this.stopping = stopping;
        }

        @Override
        public void run() {
            if (stopping.get()) {
                throw new IllegalStateException("The service ends; the file is read again after its start");
            }
            if (System.nanoTime() - last > period.toNanos()) {
                claims.renew(name);
                last = System.nanoTime();
            }
        }
    }
}

package org.gilde.bridge.trace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The traces of this process; as with the log, whoever takes a step says so here. While they are off, which is how the
 * process begins, nothing is made, kept or sent.
 */
public final class Traces {
    private static volatile Optional<Tracing> tracing = Optional.empty();

    private Traces() {}

    /** Ends the traces of this process when closed: what is left is sent, or given up soon. */
    public interface On extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Work that may fail.
     *
     * @param <T> what comes of it
     * @param <X> how it fails
     */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        /** Does it. */
        T of(Step step) throws X;
    }

    /** Has steps be seen from now on. */
    public static On to(Collector collector) {
        Tracing made = new Tracing(collector);
        tracing = Optional.of(made);
        return () -> {
            tracing = Optional.empty();
            made.close();
        };
    }

    /** Begins a step that this thread is in until it is closed, by the same thread. */
    public static Step begin(Place place) {
        return begin(place, List::of);
    }

    /**
     * Begins a step that this thread is in until it is closed, by the same thread. Within another one it is a part of
     * that; else the trace of the Statements goes on, as far as they are remembered.
     */
    public static Step begin(Place place, Supplier<? extends Collection<UUID>> statements) {
        return tracing.flatMap(on -> on.begin(place, statements.get()))
                .<Step>map(SeenStep::entered)
                .orElse(Step.UNSEEN);
    }

    /** Begins a step that no thread is in but with {@link Step#within}, and that any may end. */
    public static Step apart(Place place) {
        return tracing.flatMap(on -> on.begin(place, List.of()))
                .<Step>map(step -> step)
                .orElse(Step.UNSEEN);
    }

    /**
     * As {@link #apart}, for what somebody else asked for.
     *
     * @param traceparent the header as received, empty where absent
     */
    public static Step asked(Place place, Optional<String> traceparent) {
        return tracing.<Step>map(on -> on.beginAsked(place, traceparent)).orElse(Step.UNSEEN);
    }

    /** Does work as a step. */
    @SuppressWarnings("checkstyle:IllegalCatch") // whatever it is, it is told and goes on
    public static <T, X extends Exception> T in(
            Place place, Supplier<? extends Collection<UUID>> statements, Work<T, X> work) throws X {
        try (Step step = begin(place, statements)) {
            try {
                return work.of(step);
            } catch (Exception e) {
                step.failed(e);
                throw e;
            }
        }
    }

    /** Remembers that these Statements came by the step that this thread is in. */
    public static void came(Supplier<? extends Collection<UUID>> statements) {
        tracing.ifPresent(on -> on.came(statements.get()));
    }

    /**
     * Remembers that a Statement came by a step on another node.
     *
     * @param traceparent of that step, as received; one that is none is passed over
     */
    public static void came(UUID statement, String traceparent) {
        tracing.ifPresent(on -> on.came(statement, traceparent));
    }

    /** Returns the header that has another service go on in the trace this thread is in. W3C Trace Context 3.2. */
    public static Optional<String> traceparent() {
        return tracing.flatMap(on -> SeenStep.current()).map(Tracing::traceparent);
    }

    /** Says whether Statements are stored one by one in the step that this thread is in. */
    static boolean areStoredOneByOne() {
        return tracing.flatMap(on -> SeenStep.current())
                .filter(step -> step.place().storesOneByOne())
                .isPresent();
    }
}

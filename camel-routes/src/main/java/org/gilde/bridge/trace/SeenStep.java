package org.gilde.bridge.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A step that becomes a span. Closed twice it ends once. */
final class SeenStep implements Step {
    private static final ContextKey<SeenStep> KEY = ContextKey.named("gilde-step");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Place place;
    private final Span span;
    private final Runnable atEnd;
    private Optional<Scope> scope = Optional.empty();
    private boolean isClosed;

    SeenStep(Place place, Span span, Runnable atEnd) {
        this.place = place;
        this.span = span;
        this.atEnd = atEnd;
    }

    /** Returns the step that this thread is in. */
    static Optional<SeenStep> current() {
        return Optional.ofNullable(Context.current().get(KEY));
    }

    Place place() {
        return place;
    }

    Context context() {
        return Context.root().with(span).with(KEY, this);
    }

    Span span() {
        return span;
    }

    /** Has this thread be in this step until it is closed. */
    @SuppressWarnings("MustBeClosed") // close does
    SeenStep entered() {
        scope = Optional.of(context().makeCurrent());
        return this;
    }

    @Override
    public Step with(Figure figure, long value) {
        span.setAttribute(figure.key(), value);
        return this;
    }

    @Override
    public Step with(Word word, String value) {
        span.setAttribute(word.key(), word.of(value));
        return this;
    }

    @Override
    public void failed(Throwable cause) {
        Throwable first = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        span.setAttribute(ERROR, first.getClass().getName());
        span.setStatus(StatusCode.ERROR); // its message may hold anything
    }

    @Override
    public <T> T within(Supplier<T> work) {
        return context().wrapSupplier(work).get();
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            scope.ifPresent(Scope::close);
            span.end();
            atEnd.run();
        }
    }
}

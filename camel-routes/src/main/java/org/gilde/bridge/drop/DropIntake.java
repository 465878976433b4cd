package org.gilde.bridge.drop;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.gilde.bridge.drop.DropSettings.Limits;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.StatementReader;
import org.jspecify.annotations.Nullable;

/**
 * Has each Statement of a file stored as if it were a request of its own: read, checked and bounded in the same way, by
 * the same credential's rules. The store gathers many into one commit. For one thread.
 */
final class DropIntake {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/json";
    private static final byte[] NOTHING = {};

    private final Function<Body, CompletionStage<?>> door;
    private final Optional<ForgivingRecorder> forgiving;
    private final Credential sender;
    private final Limits limits;
    private byte[] current = NOTHING;

    private DropIntake(
            Function<SubmissionReader, Function<Body, CompletionStage<?>>> door,
            Optional<ForgivingRecorder> forgiving,
            Credential sender,
            Limits limits) {
        this.door =
                door.apply(new SubmissionReader(new StatementReader(() -> StatementIds.of(current), limits.bounds())));
        this.forgiving = forgiving;
        this.sender = sender;
        this.limits = limits;
    }

    /** Stores here what this sender may send; sets apart there what is refused, where the sender is forgiven that. */
    static DropIntake storing(Drop.Sinks sinks, Credential sender, Limits limits) {
        boolean keepsValid = sender.isLenient(Leniency.KEEP_VALID);
        return new DropIntake(
                reader -> {
                    StatementRecorder recorder = new StatementRecorder(reader, sinks.store(), sinks.minimiser());
                    return body -> recorder.record(sender, body);
                },
                keepsValid ? Optional.of(sinks.forgiving()) : Optional.empty(),
                sender,
                limits);
    }

    /** Checks all the same and stores nothing. */
    static DropIntake checking(Limits limits) {
        return new DropIntake(
                reader -> body -> CompletableFuture.completedFuture(reader.readAll(body)),
                Optional.empty(),
                Credential.NOBODY,
                limits);
    }

    /**
     * Has one stored.
     *
     * @return completes when it is on disk, with why it is refused or with nothing; fails if the store is away, and
     *     trying again may help
     */
    CompletionStage<Optional<Refusal>> take(byte[] statement) {
        if (statement.length > sender.quota().bodyWithin(limits.size())) {
            return done(JsonLines.TOO_LONG);
        }
        if (first(statement) != '{') {
            return done(new Refusal("is not a JSON object", "write one Statement a line"));
        }
        try {
            return record(statement, limits.version()).handle((stored, failure) -> refusal(statement, failure));
        } catch (LrsException e) {
            return CompletableFuture.completedFuture(refusal(statement, e));
        }
    }

    private CompletionStage<?> record(byte[] statement, XapiVersion version) {
        current = statement;
        try {
            return door.apply(new Body(TYPE, statement, version, false));
        } catch (LrsException e) {
            Optional<XapiVersion> own = version(statement).filter(named -> named != version);
            if (own.isEmpty()) {
                throw e;
            }
            return door.apply(new Body(TYPE, statement, own.get(), false));
        }
    }

    private Optional<Refusal> refusal(byte[] statement, @Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof LrsException refused && refused.reason() != LrsException.Reason.UNAVAILABLE) {
            return Optional.of(DropRefusals.of(refused, isSetApart(statement, refused)));
        }
        throw new CompletionException(cause);
    }

    /** Puts what is refused into quarantine for a sender who is forgiven that. */
    private boolean isSetApart(byte[] statement, LrsException refused) {
        boolean isOfRules =
                refused.reason() == LrsException.Reason.INVALID || refused.reason() == LrsException.Reason.CONFLICT;
        if (forgiving.isEmpty() || !isOfRules) {
            return false;
        }
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        array.writeBytes(statement);
        array.write(']');
        XapiVersion version = version(statement).orElse(limits.version());
        try {
            Body body = new Body(TYPE, array.toByteArray(), version, false);
            return forgiving.get().record(sender, body).quarantined() > 0;
        } catch (LrsException e) {
            if (e.reason() == LrsException.Reason.UNAVAILABLE) {
                throw e;
            }
            return false; // not even JSON
        }
    }

    /** Returns the version that a Statement names, empty if it names none of ours. */
    private static Optional<XapiVersion> version(byte[] statement) {
        try (JsonParser parser = JSON.createParser(statement)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isVersion = parser.currentName().equals("version");
                JsonToken value = parser.nextToken();
                if (isVersion) {
                    return value == JsonToken.VALUE_STRING ? XapiVersion.of(parser.getText()) : Optional.empty();
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int first(byte[] statement) {
        for (byte each : statement) {
            if (each < 0 || each > ' ') {
                return each;
            }
        }
        return -1;
    }

    private static CompletionStage<Optional<Refusal>> done(Refusal refusal) {
        return CompletableFuture.completedFuture(Optional.of(refusal));
    }
}

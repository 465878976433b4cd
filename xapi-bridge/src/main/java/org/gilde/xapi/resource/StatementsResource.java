package org.gilde.xapi.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.quarantine.ForgivingRecorder.Kept;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.store.StatementStore;

/** The Statement Resource. Part Three 2.1. */
public final class StatementsResource implements Resource {
    private static final String PUT = "Part Three 2.1.1";
    private static final String POST = "Part Three 2.1.2";
    private static final String QUARANTINED = "X-Gilde-Quarantined";

    private final StatementRecorder recorder;
    private final Limits limits;
    private final StatementsReading reading;
    private final Optional<ForgivingRecorder> forgiving;

    /** Records by this recorder, reads from this store; forgives nothing. */
    public StatementsResource(StatementRecorder recorder, StatementStore store, Limits limits) {
        this(recorder, store, limits, Optional.empty());
    }

    /** Records by this recorder, or by the other one for whom something is forgiven; reads from this store. */
    public StatementsResource(
            StatementRecorder recorder, StatementStore store, Limits limits, Optional<ForgivingRecorder> forgiving) {
        this.recorder = recorder;
        this.forgiving = forgiving;
        this.limits = limits;
        this.reading = new StatementsReading(store, limits);
    }

    /** Answers what is to be stored when it is on disk, without a thread that waits. */
    @Override
    public CompletionStage<Answer> answer(Call call) {
        return switch (call.request().method()) {
            case "POST" -> store(call);
            case "PUT" -> storeOne(call);
            default -> Resource.super.answer(call);
        };
    }

    @Override
    public Answer get(Call call) {
        call.caller().demand(Action.STATEMENTS_READ);
        return reading.answer(call);
    }

    private CompletionStage<Answer> store(Call call) {
        call.parameters(POST, Set.of());
        if (forgiving.isPresent() && ForgivingRecorder.isFor(call.caller())) {
            return CompletableFuture.completedFuture(kept(forgiving.get().record(call.caller(), body(call))));
        }
        return recorder.record(call.caller(), body(call))
                .thenApply(recorded -> ids(recorded.ids(), recorded.consistentThrough()));
    }

    private static Answer kept(Kept kept) {
        Answer answer = ids(kept.ids(), kept.consistentThrough());
        return kept.quarantined() == 0 ? answer : answer.with(QUARANTINED, Integer.toString(kept.quarantined()));
    }

    private CompletionStage<Answer> storeOne(Call call) {
        UUID id = call.parameters(PUT, Set.of("statementId"))
                .uuid("statementId")
                .orElseThrow(() -> RequestRefusedException.invalid("The parameter statementId is missing", PUT));
        return recorder.record(call.caller(), body(call), id)
                .thenApply(recorded -> Answer.empty(204).consistentThrough(recorded.consistentThrough()));
    }

    private Body body(Call call) {
        Request request = call.request();
        Bodies.check(request, limits.body());
        return new Body(
                request.header("Content-Type").orElse(""),
                request.body(),
                call.version(),
                call.caller().isLenient(Leniency.QUIRKS));
    }

    private static Answer ids(List<UUID> stored, Instant consistentThrough) {
        String ids = stored.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
        return Answer.json(200, ids).consistentThrough(consistentThrough);
    }
}

package org.gilde.xapi.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.attachment.Submission;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.TooManyValuesException;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.StatementStore;

/** Takes Statements from a sender: reads, checks and stores them, all or none. Safe for several threads. */
public final class StatementRecorder {
    private final SubmissionReader reader;
    private final StatementStore store;
    private final Minimising minimising;

    /** Reads by this reader, stores here; knows no credential that minimises. */
    public StatementRecorder(SubmissionReader reader, StatementStore store) {
        this(reader, store, Minimiser.none());
    }

    /** Reads by this reader, stores here; for credentials that minimise what this minimiser leaves. */
    public StatementRecorder(SubmissionReader reader, StatementStore store, Minimiser minimiser) {
        this.reader = reader;
        this.store = store;
        this.minimising = new Minimising(minimiser, store);
    }

    /**
     * What was taken.
     *
     * @param ids in the order of the request; of what is not kept for a sender who minimises, too
     * @param consistentThrough a moment up to which all Statements stored can be read
     */
    public record Recorded(List<UUID> ids, Instant consistentThrough) {}

    /**
     * Stores the Statements of a request.
     *
     * @return completes when they are on disk; fails as {@link StatementStore#add} does, and then none is stored
     * @throws org.gilde.xapi.LrsException if one is refused; then none is stored
     */
    public CompletionStage<Recorded> record(Credential sender, Body body) {
        sender.demand(Action.STATEMENTS_WRITE);
        return store(sender, reader.readAll(body));
    }

    /**
     * Stores one Statement under an id that the request names.
     *
     * @return as for several
     * @throws org.gilde.xapi.LrsException if it is refused
     */
    public CompletionStage<Recorded> record(Credential sender, Body body, UUID id) {
        sender.demand(Action.STATEMENTS_WRITE);
        return store(sender, reader.read(body, id));
    }

    private CompletionStage<Recorded> store(Credential sender, Submission submission) {
        List<Statement> statements = submission.statements();
        int most = sender.quota().batchWithin(Integer.MAX_VALUE);
        if (statements.size() > most) {
            throw new TooManyValuesException(most);
        }
        statements.forEach(sender::demandWriting);
        List<UUID> ids = statements.stream().map(Statement::id).toList();
        if (sender.minimises()) {
            return minimising.add(sender, statements).thenApply(moment -> new Recorded(ids, moment));
        }
        List<Statement> admitted = statements.stream().map(sender::within).toList();
        return store.add(sender.tenant(), sender.authority(), admitted, submission.attachments())
                .thenApply(moment -> new Recorded(ids, moment));
    }
}

package org.gilde.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.AccessDeniedException;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;

/** Takes Statements from a sender: reads, checks and stores them, all or none. Safe for several threads. */
public final class StatementRecorder {
    private final StatementReader reader;
    private final StatementStore store;

    /** Reads by this reader, stores here. */
    public StatementRecorder(StatementReader reader, StatementStore store) {
        this.reader = reader;
        this.store = store;
    }

    /**
     * What was stored.
     *
     * @param ids in the order of the request
     * @param consistentThrough a moment up to which all Statements stored can be read
     */
    public record Recorded(List<UUID> ids, Instant consistentThrough) {}

    /**
     * Stores the Statements of a request.
     *
     * @param utf8 one Statement or an array of them
     * @throws org.gilde.xapi.LrsException if one is refused; then none is stored
     */
    public Recorded record(byte[] utf8, Credential sender) {
        refuseReaders(sender);
        List<Statement> statements = reader.readAll(utf8, XapiVersion.V1_0_3);
        Instant consistentThrough = store(statements, sender);
        return new Recorded(statements.stream().map(Statement::id).toList(), consistentThrough);
    }

    /**
     * Stores one Statement under an id that the request names.
     *
     * @throws org.gilde.xapi.LrsException if it is refused
     */
    public Recorded record(UUID id, byte[] utf8, Credential sender) {
        refuseReaders(sender);
        return new Recorded(List.of(id), store(List.of(reader.read(utf8, id, XapiVersion.V1_0_3)), sender));
    }

    private Instant store(List<Statement> statements, Credential sender) {
        return Confirmation.await(store.add(sender.tenant(), sender.authority(), statements, List.of()));
    }

    private static void refuseReaders(Credential sender) {
        if (!sender.mayWriteStatements()) {
            throw AccessDeniedException.lacking(Scope.STATEMENTS_WRITE);
        }
    }
}

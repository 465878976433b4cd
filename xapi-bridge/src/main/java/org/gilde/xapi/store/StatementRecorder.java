package org.gilde.xapi.store;

import java.util.List;
import java.util.UUID;
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
     * Stores the Statements of a request and returns their ids in its order.
     *
     * @param utf8 one Statement or an array of them
     * @throws org.gilde.xapi.LrsException if one is refused; then none is stored
     */
    public List<UUID> record(byte[] utf8, Credential sender) {
        refuseReaders(sender);
        List<Statement> statements = reader.readAll(utf8);
        store.add(statements, sender.authority());
        return statements.stream().map(Statement::id).toList();
    }

    /**
     * Stores one Statement under an id that the request names.
     *
     * @throws org.gilde.xapi.LrsException if it is refused
     */
    public void record(UUID id, byte[] utf8, Credential sender) {
        refuseReaders(sender);
        store.add(List.of(reader.read(utf8, id)), sender.authority());
    }

    private static void refuseReaders(Credential sender) {
        if (!sender.mayWriteStatements()) {
            throw AccessDeniedException.lacking(Scope.STATEMENTS_WRITE);
        }
    }
}

package org.gilde.xapi.store;

import java.util.UUID;
import org.gilde.xapi.LrsException;

/** Another Statement has the id already; nothing of the request was stored. Part Two 2.3.1. */
public class StatementConflictException extends LrsException {
    private final int index;
    private final UUID id;

    /** Says which of the Statements that were to be added. */
    public StatementConflictException(int index, UUID id) {
        super(Reason.CONFLICT, "Another Statement has the id " + id + " already, and a Statement never changes", null);
        this.index = index;
        this.id = id;
    }

    /** Returns which Statement of the batch, counted from 0. */
    public int index() {
        return index;
    }

    /** Returns the id that is taken. */
    public UUID id() {
        return id;
    }
}

package org.gilde.confluence.leaving.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Somebody who left and is to be forgotten. */
public interface LeaverRow extends Entity {
    @NotNull
    @Unique
    String getPerson();

    void setPerson(String value);

    @Indexed
    long getDueAt();

    void setDueAt(long value);
}

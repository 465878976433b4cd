package org.gilde.confluence.subject.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Somebody pauses. */
public interface PauseRow extends Entity {
    @NotNull
    @Unique
    String getPerson();

    void setPerson(String value);

    long getSince();

    void setSince(long value);
}

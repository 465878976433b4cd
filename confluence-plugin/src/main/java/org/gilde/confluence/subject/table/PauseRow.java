package org.gilde.confluence.subject.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;

/** Somebody pauses, or paused. */
public interface PauseRow extends Entity {
    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    long getSince();

    void setSince(long value);

    /** 0 as long as it lasts. */
    long getEnded();

    void setEnded(long value);
}

package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** An event that waits for its Actor to match. */
public interface WaitingEventRow extends Entity {
    @NotNull
    @Unique
    @StringLength(36)
    String getStatement();

    void setStatement(String value);

    @NotNull
    @Indexed
    @StringLength(64)
    String getActorKey();

    void setActorKey(String value);

    long getSince();

    void setSince(long value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getEvent();

    void setEvent(String value);

    /** Returns what the verb meant when the event came; nothing in rows of earlier versions. */
    @StringLength(20)
    @Nullable
    String getMeaning();

    void setMeaning(@Nullable String value);
}

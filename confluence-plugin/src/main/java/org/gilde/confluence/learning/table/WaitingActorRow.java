package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** An Actor nobody matches. */
public interface WaitingActorRow extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getActorKey();

    void setActorKey(String value);

    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getName();

    void setName(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getHomePage();

    void setHomePage(@Nullable String value);

    boolean isSeveral();

    void setSeveral(boolean value);

    int getEvents();

    void setEvents(int value);

    long getSince();

    void setSince(long value);
}

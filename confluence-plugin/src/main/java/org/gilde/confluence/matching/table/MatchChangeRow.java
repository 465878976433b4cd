package org.gilde.confluence.matching.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** One change of matching. */
public interface MatchChangeRow extends Entity {
    /** RULES, PERSON or NOBODY. */
    @NotNull
    @Indexed
    @StringLength(20)
    String getKind();

    void setKind(String value);

    @Nullable
    String getWho();

    void setWho(@Nullable String value);

    long getMadeAt();

    void setMadeAt(long value);

    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getRules();

    void setRules(@Nullable String value);

    @Nullable
    @StringLength(64)
    String getActorKey();

    void setActorKey(@Nullable String value);

    @Nullable
    @Indexed
    String getPerson();

    void setPerson(@Nullable String value);

    long getEvents();

    void setEvents(long value);

    /** 0 unless it was undone. */
    @Indexed
    long getUndoneAt();

    void setUndoneAt(long value);

    @Nullable
    String getUndoneBy();

    void setUndoneBy(@Nullable String value);
}

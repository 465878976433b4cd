package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** What one Statement did to an item. */
public interface EffectRow extends Entity {
    @NotNull
    @Unique
    @StringLength(36)
    String getStatement();

    void setStatement(String value);

    @Indexed
    @StringLength(64)
    @Nullable
    String getItemKey();

    void setItemKey(@Nullable String value);

    @Indexed
    @Nullable
    String getPerson();

    void setPerson(@Nullable String value);

    @Indexed
    @StringLength(64)
    @Nullable
    String getActorKey();

    void setActorKey(@Nullable String value);

    @StringLength(64)
    @Nullable
    String getActivity();

    void setActivity(@Nullable String value);

    @StringLength(20)
    @Nullable
    String getState();

    void setState(@Nullable String value);

    long getHappenedAt();

    void setHappenedAt(long value);

    @Nullable
    String getScore();

    void setScore(@Nullable String value);

    boolean isVoided();

    void setVoided(boolean value);
}

package org.gilde.confluence.cohort.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** What one Statement says of who takes part in a course run. */
@Preload
public interface SignRow extends Entity {
    @NotNull
    @Unique
    @StringLength(36)
    String getStatement();

    void setStatement(String value);

    @NotNull
    @Indexed
    @StringLength(64)
    String getRunKey();

    void setRunKey(String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRunIri();

    void setRunIri(String value);

    /** Null while no account matches. */
    @Indexed
    @Nullable
    String getPerson();

    void setPerson(@Nullable String value);

    boolean isJoins();

    void setJoins(boolean value);

    long getHappenedAt();

    void setHappenedAt(long value);
}

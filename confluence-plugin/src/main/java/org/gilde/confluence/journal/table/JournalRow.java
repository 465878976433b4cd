package org.gilde.confluence.journal.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Something that is being done with a community. */
public interface JournalRow extends Entity {
    @NotNull
    @Unique
    String getCommunity();

    void setCommunity(String value);

    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRequest();

    void setRequest(String value);

    /** Null before the first step is done. */
    @StringLength(60)
    @Nullable
    String getLastStep();

    void setLastStep(@Nullable String value);

    int getFailures();

    void setFailures(int value);

    long getTouched();

    void setTouched(long value);
}

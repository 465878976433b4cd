package org.gilde.confluence.merging.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A community that shall go on, goes on, or went on in another. */
public interface MergingRow extends Entity {
    @NotNull
    @Unique
    String getFromKey();

    void setFromKey(String value);

    @NotNull
    @Indexed
    String getIntoKey();

    void setIntoKey(String value);

    @NotNull
    @StringLength(20)
    String getProgress();

    void setProgress(String value);

    /** Null before somebody agreed, and once it is done. */
    @Nullable
    String getPerson();

    void setPerson(@Nullable String value);

    /** Null before the first step is done. */
    @StringLength(60)
    @Nullable
    String getLastStep();

    void setLastStep(@Nullable String value);

    long getTouched();

    void setTouched(long value);
}

package org.gilde.confluence.cohort.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** One name of a list. */
@Preload
public interface EntryRow extends Entity {
    @Indexed
    long getCohort();

    void setCohort(long value);

    int getListNumber();

    void setListNumber(int value);

    int getLineNumber();

    void setLineNumber(int value);

    /** Hash of the name, which stays when the name goes. */
    @NotNull
    @StringLength(64)
    String getNameKey();

    void setNameKey(String value);

    /** Null once it is found. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getName();

    void setName(@Nullable String value);

    @Indexed
    @Nullable
    String getPerson();

    void setPerson(@Nullable String value);

    @NotNull
    @StringLength(20)
    String getFinding();

    void setFinding(String value);
}

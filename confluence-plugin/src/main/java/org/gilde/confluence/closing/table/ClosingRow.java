package org.gilde.confluence.closing.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A Learning Community that is being closed. */
public interface ClosingRow extends Entity {
    @NotNull
    @Unique
    String getSpaceKey();

    void setSpaceKey(String value);

    @NotNull
    String getParentKey();

    void setParentKey(String value);

    @NotNull
    String getPerson();

    void setPerson(String value);

    @NotNull
    String getThanksTitle();

    void setThanksTitle(String value);

    /** Null for none: some databases know no empty text. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getThanksWords();

    void setThanksWords(@Nullable String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getGoesOn();

    void setGoesOn(String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getMovedUp();

    void setMovedUp(String value);

    /** A line for each page; null for none. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getMoves();

    void setMoves(@Nullable String value);

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

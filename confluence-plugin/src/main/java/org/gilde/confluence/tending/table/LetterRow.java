package org.gilde.confluence.tending.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A letter that waits, or that there was one. */
public interface LetterRow extends Entity {
    /** One for each letter ever written. */
    @NotNull
    @Unique
    @StringLength(64)
    String getLetterKey();

    void setLetterKey(String value);

    @NotNull
    String getCommunity();

    void setCommunity(String value);

    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String value);

    /** Null once it is gone. */
    @Nullable
    @Indexed
    String getPerson();

    void setPerson(@Nullable String value);

    @Indexed
    long getWrittenAt();

    void setWrittenAt(long value);

    /** When somebody took it in hand to hand it over; null while nobody has. */
    @Nullable
    Long getTakenAt();

    void setTakenAt(@Nullable Long value);
}

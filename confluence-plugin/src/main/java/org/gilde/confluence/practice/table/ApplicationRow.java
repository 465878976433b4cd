package org.gilde.confluence.practice.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** That somebody used something they learned. */
public interface ApplicationRow extends Entity {
    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @StringLength(64)
    String getAbout();

    void setAbout(String value);

    long getEpochDay();

    void setEpochDay(long value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getSentence();

    void setSentence(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getHelped();

    void setHelped(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getHindered();

    void setHindered(@Nullable String value);

    long getNotedAt();

    void setNotedAt(long value);
}

package org.gilde.confluence.founding.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A community in the making. */
public interface FoundingRow extends Entity {
    @NotNull
    @Unique
    String getSpaceKey();

    void setSpaceKey(String value);

    @NotNull
    String getSpaceName();

    void setSpaceName(String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getDomainLine();

    void setDomainLine(String value);

    /** Null for none: some databases know no empty text. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTopics();

    void setTopics(@Nullable String value);

    @NotNull
    @StringLength(20)
    String getJoining();

    void setJoining(String value);

    @NotNull
    @StringLength(60)
    String getLanguageTag();

    void setLanguageTag(String value);

    @NotNull
    String getPerson();

    void setPerson(String value);

    /** Null for a Community of Practice. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getPlanText();

    void setPlanText(@Nullable String value);

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

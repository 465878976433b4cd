package org.gilde.confluence.cohort.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** The people of one course run. What there is none of is null: some databases know no empty text. */
@Preload
public interface CohortRow extends Entity {
    /** One for each course run; for a list or a group one for each cohort. */
    @NotNull
    @Unique
    @StringLength(64)
    String getOriginKey();

    void setOriginKey(String value);

    @NotNull
    @StringLength(20)
    String getSource();

    void setSource(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOrigin();

    void setOrigin(@Nullable String value);

    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getRunName();

    void setRunName(@Nullable String value);

    @Indexed
    @Nullable
    String getParentKey();

    void setParentKey(@Nullable String value);

    @Indexed
    @Nullable
    String getSpaceKey();

    void setSpaceKey(@Nullable String value);

    @NotNull
    @StringLength(20)
    String getStanding();

    void setStanding(String value);

    int getListNumber();

    void setListNumber(int value);

    long getSinceAt();

    void setSinceAt(long value);

    @Indexed
    long getDueAt();

    void setDueAt(long value);

    /** Grows with every holding: who changes it holds the row until the transaction ends. */
    int getRevision();

    void setRevision(int value);
}

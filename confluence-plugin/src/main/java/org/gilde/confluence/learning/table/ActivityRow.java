package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Something to learn. */
public interface ActivityRow extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getActivityKey();

    void setActivityKey(String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getIri();

    void setIri(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTypeIri();

    void setTypeIri(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTitles();

    void setTitles(@Nullable String value);

    @Indexed
    @StringLength(64)
    @Nullable
    String getCourse();

    void setCourse(@Nullable String value);

    /** Returns IRIs, one a line, sorted. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getCategories();

    void setCategories(@Nullable String value);

    /** Returns values by key, as one JSON object. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getExtensions();

    void setExtensions(@Nullable String value);
}

package org.gilde.confluence.founding.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** A page that founding made. */
public interface MadePageRow extends Entity {
    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    @NotNull
    @StringLength(60)
    String getPageName();

    void setPageName(String value);

    long getContentId();

    void setContentId(long value);

    @NotNull
    @StringLength(60)
    String getLanguageTag();

    void setLanguageTag(String value);

    /** Null for none: some databases know no empty text. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSettled();

    void setSettled(@Nullable String value);
}

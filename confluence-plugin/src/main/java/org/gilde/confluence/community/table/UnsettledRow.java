package org.gilde.confluence.community.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** A change that Confluence's permissions have yet to follow. */
@Preload
public interface UnsettledRow extends Entity {
    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    /** What it is about; everything where none was kept. */
    @StringLength(20)
    @Nullable
    String getNoteScope();

    void setNoteScope(@Nullable String value);

    /** Keys of those whom it is about, one a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getPeople();

    void setPeople(@Nullable String value);
}

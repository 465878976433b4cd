package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Held by whoever writes what was said of activities; there is one. */
@Preload
public interface ActivityTurnRow extends Entity {
    @NotNull
    @Unique
    String getName();

    void setName(String value);

    /** Grows with every turn: who changes it holds the row until the transaction ends. */
    int getRevision();

    void setRevision(int value);

    /** Returns when things were last said of what is spoken of lately; absent before that was kept here. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getLatelySaid();

    void setLatelySaid(@Nullable String value);
}

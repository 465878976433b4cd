package org.gilde.confluence.subject.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** That something was erased; not what. */
public interface ErasedRow extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getErasedKey();

    void setErasedKey(String value);

    long getUpTo();

    void setUpTo(long value);
}

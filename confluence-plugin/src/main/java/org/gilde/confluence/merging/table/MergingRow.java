package org.gilde.confluence.merging.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** A community that shall go on, goes on, or went on in another. */
public interface MergingRow extends Entity {
    @NotNull
    @Unique
    String getFromKey();

    void setFromKey(String value);

    @NotNull
    @Indexed
    String getIntoKey();

    void setIntoKey(String value);

    @NotNull
    @StringLength(20)
    String getProgress();

    void setProgress(String value);
}

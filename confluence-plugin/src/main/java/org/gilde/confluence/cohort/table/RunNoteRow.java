package org.gilde.confluence.cohort.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/** Something new was said of a course run. A row for each time, so that nobody waits to write one. */
@Preload
public interface RunNoteRow extends Entity {
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getRunIri();

    void setRunIri(String value);

    @NotNull
    @StringLength(64)
    String getRunKey();

    void setRunKey(String value);
}

package org.gilde.confluence.participation.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Somebody who chose to have their own reading counted. */
public interface ReadingRow extends Entity {
    @NotNull
    @Unique
    String getPerson();

    void setPerson(String value);
}

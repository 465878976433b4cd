package org.gilde.confluence.leaving.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/** One try that is left. Whoever deletes it has it, and nobody else. */
public interface TicketTryRow extends Entity {
    @NotNull
    @Indexed
    @StringLength(64)
    String getLink();

    void setLink(String value);
}

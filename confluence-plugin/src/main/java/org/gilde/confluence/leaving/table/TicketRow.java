package org.gilde.confluence.leaving.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** A link by which somebody who leaves takes along what is kept. */
public interface TicketRow extends Entity {
    /** Hash of the link's secret. */
    @NotNull
    @Unique
    @StringLength(64)
    String getLink();

    void setLink(String value);

    /** Hash of the PIN, keyed with that secret. */
    @NotNull
    @StringLength(64)
    String getPin();

    void setPin(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @Indexed
    long getEndsAt();

    void setEndsAt(long value);
}

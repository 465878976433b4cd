package org.gilde.confluence.subject.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** How many events about somebody were not taken on a day. */
public interface WithheldRow extends Entity {
    /** Of person and day. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDayKey();

    void setDayKey(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    long getEpochDay();

    void setEpochDay(long value);

    long getEvents();

    void setEvents(long value);
}

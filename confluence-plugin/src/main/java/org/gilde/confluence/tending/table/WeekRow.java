package org.gilde.confluence.tending.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** What was ticked of one task in one week. */
public interface WeekRow extends Entity {
    /** One for each community, week and task. */
    @NotNull
    @Unique
    @StringLength(64)
    String getTickKey();

    void setTickKey(String value);

    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    /** The week's Monday, in days since 1970. */
    @Indexed
    int getMonday();

    void setMonday(int value);

    @NotNull
    @StringLength(20)
    String getTask();

    void setTask(String value);

    @NotNull
    @StringLength(20)
    String getTick();

    void setTick(String value);
}

package org.gilde.confluence.participation.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** How often one process saw a community's pages opened on a day. */
public interface ViewRow extends Entity {
    /** One for each community, day and process. */
    @NotNull
    @Unique
    @StringLength(64)
    String getViewKey();

    void setViewKey(String value);

    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    /** Days since 1970. */
    @Indexed
    int getEpochDay();

    void setEpochDay(int value);

    long getViews();

    void setViews(long value);
}

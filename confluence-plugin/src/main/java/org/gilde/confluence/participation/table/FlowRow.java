package org.gilde.confluence.participation.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** One day's count of a community. */
public interface FlowRow extends Entity {
    /** One for each community and day. */
    @NotNull
    @Unique
    @StringLength(64)
    String getFlowKey();

    void setFlowKey(String value);

    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    /** Days since 1970. */
    @Indexed
    int getEpochDay();

    void setEpochDay(int value);

    int getCreated();

    void setCreated(int value);

    int getReacted();

    void setReacted(int value);

    int getOthers();

    void setOthers(int value);

    long getViews();

    void setViews(long value);
}

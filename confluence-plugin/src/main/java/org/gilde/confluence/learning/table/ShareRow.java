package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** An item shared with a community, and all that its members may know of it. */
public interface ShareRow extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getShareKey();

    void setShareKey(String value);

    @Indexed
    int getItemId();

    void setItemId(int value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @Indexed
    @StringLength(64)
    String getActivity();

    void setActivity(String value);

    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    /** 0 while it is not completed. */
    long getCompletedAt();

    void setCompletedAt(long value);
}

package org.gilde.confluence.contribution.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** An act that waits for the bridge. */
public interface WaitingActRow extends Entity {
    @NotNull
    @Unique
    @StringLength(36)
    String getActId();

    void setActId(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @StringLength(20)
    String getAct();

    void setAct(String value);

    @NotNull
    String getCommunity();

    void setCommunity(String value);

    /** 0 for none. */
    long getPageId();

    void setPageId(long value);

    /** 0 for none. */
    long getCommentId();

    void setCommentId(long value);

    @Indexed
    long getDoneAt();

    void setDoneAt(long value);

    @Indexed
    long getReadyAt();

    void setReadyAt(long value);
}

package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of an item, and all that they may know of it. The latest that a community knows are read along its
 * index of two columns, however many there are.
 */
@Indexes(
        @Index(
                name = "latest",
                methodNames = {"getCommunity", "getCompletedAt"}))
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

    /** Key of a Space; what no Space has for a key where the recipient is no community. */
    @NotNull
    String getCommunity();

    void setCommunity(String value);

    /** Absent for a community. */
    @StringLength(20)
    @Nullable
    String getKind();

    void setKind(@Nullable String value);

    /** The person it is shared with, where it is one. */
    @Indexed
    @Nullable
    String getNamed();

    void setNamed(@Nullable String value);

    /** The last day, counted from 1970-01-01; 0 for none. */
    long getUntilDay();

    void setUntilDay(long value);

    /** What the owner ticked, with commas. */
    @Nullable
    String getTells();

    void setTells(@Nullable String value);

    /** The organization's choice that gave it; absent or 0 where the owner did. */
    int getGivenBy();

    void setGivenBy(int value);

    /** 0 while it is not completed. */
    long getCompletedAt();

    void setCompletedAt(long value);

    /** 0 unless it was tried without success and the owner shows the coach. */
    long getFailedAt();

    void setFailedAt(long value);

    /** Absent unless ticked. */
    @Nullable
    String getScore();

    void setScore(@Nullable String value);

    /** 0 unless ticked. */
    int getAttempts();

    void setAttempts(int value);

    /** 0 unless ticked. */
    int getFailures();

    void setFailures(int value);
}

package org.gilde.confluence.subject.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** Somebody had something erased. */
public interface ErasureRow extends Entity {
    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @Indexed
    long getAsked();

    void setAsked(long value);

    @NotNull
    @StringLength(10)
    String getScope();

    void setScope(String value);

    int getItems();

    void setItems(int value);

    /** 0 until it is gone. */
    long getGone();

    void setGone(long value);

    @StringLength(20)
    @Nullable
    String getRemote();

    void setRemote(@Nullable String value);

    /** 0 where the bridge is not at it, nor other systems are. */
    long getBegun();

    void setBegun(long value);

    /** What became of it in other systems, as JSON. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getElsewhere();

    void setElsewhere(@Nullable String value);

    /** When the bridge was last asked what became of it there; 0 for never. */
    long getLooked();

    void setLooked(long value);

    /** 0 until it is finished. */
    long getFinished();

    void setFinished(long value);
}

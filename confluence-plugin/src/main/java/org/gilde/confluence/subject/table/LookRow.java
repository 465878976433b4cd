package org.gilde.confluence.subject.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Somebody looked at somebody's. */
public interface LookRow extends Entity {
    /** Of everything but the moment, and of its day. */
    @NotNull
    @Unique
    @StringLength(64)
    String getLookKey();

    void setLookKey(String value);

    @NotNull
    @Indexed
    String getSubject();

    void setSubject(String value);

    @Nullable
    @Indexed
    String getViewer();

    void setViewer(@Nullable String value);

    @NotNull
    @StringLength(20)
    String getViewerRole();

    void setViewerRole(String value);

    @NotNull
    @StringLength(20)
    String getWhat();

    void setWhat(String value);

    /** 0 where it is not about one. */
    long getItemId();

    void setItemId(long value);

    @Indexed
    long getHappenedAt();

    void setHappenedAt(long value);
}

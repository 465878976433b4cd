package org.gilde.confluence.community.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;

/** A change that Confluence's permissions have yet to follow. */
@Preload
public interface UnsettledRow extends Entity {
    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);
}

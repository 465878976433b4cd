package org.gilde.confluence.community.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Held by whoever settles the permissions of a community. Nobody else wants it. */
@Preload
public interface SettlingRow extends Entity {
    @NotNull
    @Unique
    String getCommunity();

    void setCommunity(String value);

    /** Grows with every holding: who changes it holds the row until the transaction ends. */
    int getRevision();

    void setRevision(int value);
}

package org.gilde.confluence.community.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** How many joined a community, kept beside who did: Active Objects cannot count by groups. */
@Preload
public interface MemberCountRow extends Entity {
    @NotNull
    @Unique
    String getCommunity();

    void setCommunity(String value);

    int getMembers();

    void setMembers(int value);

    /** Grows with every count: who changes it holds the row until the transaction ends. */
    int getRevision();

    void setRevision(int value);
}

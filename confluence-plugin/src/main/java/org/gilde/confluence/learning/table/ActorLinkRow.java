package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** An Actor that was taken for somebody. */
public interface ActorLinkRow extends Entity {
    /** Returns Actor and person in one. */
    @NotNull
    @Unique
    @StringLength(64)
    String getLinkKey();

    void setLinkKey(String value);

    @NotNull
    @StringLength(64)
    String getActorKey();

    void setActorKey(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    /** Returns who the Actor is, as this installation alone can read it. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getSealed();

    void setSealed(String value);

    @Indexed
    long getChangeId();

    void setChangeId(long value);
}

package org.gilde.confluence.coaching.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Whom a member named as coach. */
public interface CoachRow extends Entity {
    @NotNull
    @Unique
    String getPerson();

    void setPerson(String value);

    @NotNull
    @Indexed
    String getCoach();

    void setCoach(String value);
}

package org.gilde.confluence.cohort.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** Somebody of a cohort for whom it was seen to. */
@Preload
public interface RosterRow extends Entity {
    /** One for each cohort and person. */
    @NotNull
    @Unique
    @StringLength(64)
    String getRosterKey();

    void setRosterKey(String value);

    @Indexed
    long getCohort();

    void setCohort(long value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @StringLength(20)
    String getWay();

    void setWay(String value);
}

package org.gilde.confluence.cohort.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** A list of people that is being read. */
@Preload
public interface ListingRow extends Entity {
    /** One for each cohort. */
    @Unique
    long getCohort();

    void setCohort(long value);

    int getListNumber();

    void setListNumber(int value);

    /** A name on each line. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getNames();

    void setNames(String value);

    int getLookedUp();

    void setLookedUp(int value);

    boolean isSure();

    void setSure(boolean value);
}

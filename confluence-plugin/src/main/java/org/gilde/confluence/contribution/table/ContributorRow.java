package org.gilde.confluence.contribution.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Somebody who chose to let the organization know what they do, or did so once. */
public interface ContributorRow extends Entity {
    @NotNull
    @Unique
    String getPerson();

    void setPerson(String value);

    /** 1 as long as it is chosen. */
    int getChosen();

    void setChosen(int value);
}

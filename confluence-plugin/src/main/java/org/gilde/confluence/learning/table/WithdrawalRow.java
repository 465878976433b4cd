package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Unique;

/** Somebody of whose items no organization's choice gives any. */
public interface WithdrawalRow extends Entity {
    @NotNull
    @Unique
    String getPerson();

    void setPerson(String value);
}

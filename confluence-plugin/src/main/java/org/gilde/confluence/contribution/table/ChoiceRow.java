package org.gilde.confluence.contribution.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;

/** One choice of the organization, whether members may let it know what they do. */
public interface ChoiceRow extends Entity {
    /** 1 for yes. */
    int getChosen();

    void setChosen(int value);

    long getChosenAt();

    void setChosenAt(long value);

    @NotNull
    String getPerson();

    void setPerson(String value);
}

package org.gilde.confluence.participation.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** Something that somebody did. */
public interface DeedRow extends Entity {
    /** One for each person, act and content; to read is told apart by day, too. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDeedKey();

    void setDeedKey(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @Indexed
    String getCommunity();

    void setCommunity(String value);

    @NotNull
    @StringLength(20)
    String getAct();

    void setAct(String value);

    /** Days since 1970. */
    @Indexed
    int getEpochDay();

    void setEpochDay(int value);
}

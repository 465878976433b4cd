package org.gilde.confluence.participation.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;

/** One time that an administrator raised the floor. Nothing in it is changed or removed. */
public interface FloorRow extends Entity {
    int getFromPeople();

    void setFromPeople(int value);

    long getRaisedAt();

    void setRaisedAt(long value);

    @NotNull
    String getPerson();

    void setPerson(String value);
}

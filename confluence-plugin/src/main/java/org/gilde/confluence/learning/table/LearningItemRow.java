package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Where a person stands with an activity. */
public interface LearningItemRow extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getItemKey();

    void setItemKey(String value);

    @NotNull
    @Indexed
    String getPerson();

    void setPerson(String value);

    @NotNull
    @Indexed
    @StringLength(64)
    String getActivity();

    void setActivity(String value);

    @NotNull
    @StringLength(20)
    String getState();

    void setState(String value);

    boolean isFormal();

    void setFormal(boolean value);

    long getFirstAt();

    void setFirstAt(long value);

    long getLastAt();

    void setLastAt(long value);

    int getAttempts();

    void setAttempts(int value);

    @Nullable
    String getScore();

    void setScore(@Nullable String value);

    /** Of an informal item; the others have their activity's. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTitle();

    void setTitle(@Nullable String value);

    /** The organization's choice that will give it when it is first completed; absent or 0 for none. */
    int getOwedBy();

    void setOwedBy(int value);

    /** Grows with every folding: who changes it holds the row until the transaction ends. */
    int getRevision();

    void setRevision(int value);
}

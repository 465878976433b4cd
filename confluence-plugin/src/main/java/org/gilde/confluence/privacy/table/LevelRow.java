package org.gilde.confluence.privacy.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** One choice of the organization. */
public interface LevelRow extends Entity {
    @NotNull
    @StringLength(20)
    String getLevelWord();

    void setLevelWord(String value);

    long getChosenAt();

    void setChosenAt(long value);

    /** Absent where the system property chose. */
    @Nullable
    String getPerson();

    void setPerson(@Nullable String value);
}

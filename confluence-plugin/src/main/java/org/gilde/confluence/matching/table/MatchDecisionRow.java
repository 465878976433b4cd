package org.gilde.confluence.matching.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** What was decided about one Actor, or that one person said it was not they. */
public interface MatchDecisionRow extends Entity {
    /** The Actor's key for what was decided; Actor and person in one for who said no. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDecisionKey();

    void setDecisionKey(String value);

    @NotNull
    @Indexed
    @StringLength(64)
    String getActorKey();

    void setActorKey(String value);

    /** PERSON, NOBODY or NOT. */
    @NotNull
    @StringLength(20)
    String getKind();

    void setKind(String value);

    @Nullable
    @Indexed
    String getPerson();

    void setPerson(@Nullable String value);

    @Indexed
    long getChangeId();

    void setChangeId(long value);

    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getNote();

    void setNote(@Nullable String value);

    long getMadeAt();

    void setMadeAt(long value);

    long getDropped();

    void setDropped(long value);
}

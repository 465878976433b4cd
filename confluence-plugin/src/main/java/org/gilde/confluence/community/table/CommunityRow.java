package org.gilde.confluence.community.table;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A community. What nobody wrote is null: some databases know no empty text. */
@Preload
public interface CommunityRow extends Entity {
    @NotNull
    @Unique
    String getSpaceKey();

    void setSpaceKey(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDomainLine();

    void setDomainLine(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTopics();

    void setTopics(@Nullable String value);

    @NotNull
    @StringLength(20)
    String getStage();

    void setStage(String value);

    @NotNull
    @StringLength(20)
    String getJoining();

    void setJoining(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getRhythm();

    void setRhythm(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getHouseRules();

    void setHouseRules(@Nullable String value);

    @StringLength(60)
    @Nullable
    String getLanguageTag();

    void setLanguageTag(@Nullable String value);

    /** Of a Learning Community only. */
    @Indexed
    @Nullable
    String getParentKey();

    void setParentKey(@Nullable String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getPlanText();

    void setPlanText(@Nullable String value);

    /** 0 while it lives. */
    long getClosedAt();

    void setClosedAt(long value);

    /** Grows with every holding: who changes it holds the row until the transaction ends. */
    int getRevision();

    void setRevision(int value);
}

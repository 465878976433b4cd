package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** An administrator's rule from activities to a topic. */
public interface TopicRuleRow extends Entity {
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getPattern();

    void setPattern(String value);

    @NotNull
    String getTopic();

    void setTopic(String value);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getExtensionKey();

    void setExtensionKey(@Nullable String value);

    @StringLength(20)
    @Nullable
    String getPart();

    void setPart(@Nullable String value);
}

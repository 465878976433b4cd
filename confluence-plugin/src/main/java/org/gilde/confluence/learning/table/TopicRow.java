package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/** An activity stands for a topic. */
public interface TopicRow extends Entity {
    @NotNull
    @Indexed
    @StringLength(64)
    String getActivity();

    void setActivity(String value);

    @NotNull
    @Indexed
    String getLabel();

    void setLabel(String value);
}

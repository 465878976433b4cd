package org.gilde.confluence.learning.table;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/**
 * When each thing that is kept of an activity was last said, in milliseconds since 1970; {@link Long#MIN_VALUE} for
 * never. What {@link ActivityTurnRow#getLatelySaid} says of an activity is later. Earlier versions could leave two rows of one activity: the latest times hold.
 */
public interface LastSaidRow extends Entity {
    @NotNull
    @Indexed
    @StringLength(64)
    String getActivity();

    void setActivity(String value);

    long getTitlesAt();

    void setTitlesAt(long value);

    long getTypeAt();

    void setTypeAt(long value);

    long getCourseAt();

    void setCourseAt(long value);

    long getCategoriesAt();

    void setCategoriesAt(long value);

    long getExtensionsAt();

    void setExtensionsAt(long value);
}

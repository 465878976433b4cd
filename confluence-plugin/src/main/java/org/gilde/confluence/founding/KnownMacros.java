package org.gilde.confluence.founding;

import java.util.Set;

/** Which of the app's macros there are to put on a page. */
public interface KnownMacros {
    /** Returns their names, as the storage format has them. */
    Set<String> names();
}

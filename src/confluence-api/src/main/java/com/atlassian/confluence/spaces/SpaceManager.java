package com.atlassian.confluence.spaces;

import com.atlassian.user.User;

/** (10) SLACK: getSpace, which answers null for an unknown key. JD 9.0.3: creating, archiving. LIKELY: the rest. */
public interface SpaceManager {
    Space getSpace(String key);

    /** Makes a Space in which its creator may do everything, and nobody else anything. */
    Space createPrivateSpace(String key, String name, String description, User creator);

    void archiveSpace(Space space);

    void saveSpace(Space space);

    /** Deletes a Space with all that is in it. */
    Boolean removeSpace(Space space);
}

package com.atlassian.confluence.core;

/** (10) DSK, through PageManager; saveNewVersion: JD 7.3, LIKELY. */
public interface ContentEntityManager {
    /** Makes what is new, and gives it its id; saves what is not in place, without a new version. */
    void saveContentEntity(ContentEntityObject entity, SaveContext context);

    /** Keeps the current version, and saves what the modification makes of it as the next. */
    <T extends ContentEntityObject> void saveNewVersion(T current, Modification<T> modification, SaveContext context);
}

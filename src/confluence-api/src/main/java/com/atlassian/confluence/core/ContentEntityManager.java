package com.atlassian.confluence.core;

/** (10) DSK, through PageManager. */
public interface ContentEntityManager {
    /** Makes what is new, and gives it its id; saves what is not in place, without a new version. */
    void saveContentEntity(ContentEntityObject entity, SaveContext context);
}

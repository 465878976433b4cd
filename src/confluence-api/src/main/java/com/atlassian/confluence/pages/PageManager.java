package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityManager;

/** (10) DSK, SLACK. */
public interface PageManager extends ContentEntityManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String title);

    AbstractPage getAbstractPage(long id);
}

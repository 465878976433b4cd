package com.atlassian.confluence.pages;

/** (10) DSK, SLACK. */
public interface PageManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String title);

    AbstractPage getAbstractPage(long id);
}

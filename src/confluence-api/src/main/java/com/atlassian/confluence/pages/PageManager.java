package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityManager;
import com.atlassian.confluence.spaces.Space;
import java.util.List;

/** (10) DSK, SLACK; renamePage and movePageAsChild: JD, LIKELY; getPages: LIKELY. */
public interface PageManager extends ContentEntityManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String title);

    AbstractPage getAbstractPage(long id);

    /** Returns the pages of a Space, the current versions alone if asked so. */
    List<Page> getPages(Space space, boolean currentOnly);

    /** Gives a page another title, and has the links to it follow. */
    void renamePage(AbstractPage page, String title);

    /** Puts a page with all beneath it under another, in whatever Space that is, and has the links to it follow. */
    void movePageAsChild(Page page, Page parent);
}

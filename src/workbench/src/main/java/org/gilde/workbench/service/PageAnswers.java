package org.gilde.workbench.service;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import org.gilde.workbench.content.Pages;
import org.jspecify.annotations.Nullable;

/** Answers for pages. As in Confluence, whoever asks checks permissions. */
final class PageAnswers implements PageManager {
    private final Pages pages;
    private final Entities entities;

    PageAnswers(Pages pages, Entities entities) {
        this.pages = pages;
        this.entities = entities;
    }

    @Override
    public @Nullable Page getPage(long id) {
        return pages.find(id).map(entities::page).orElse(null);
    }

    @Override
    public @Nullable Page getPage(String spaceKey, String title) {
        return pages.find(spaceKey, title).map(entities::page).orElse(null);
    }

    @Override
    public @Nullable AbstractPage getAbstractPage(long id) {
        return getPage(id);
    }
}

package org.gilde.workbench.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.PageEdit;
import org.gilde.workbench.content.PageEditor;
import org.gilde.workbench.content.PageMoves;
import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.Spaces;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.jspecify.annotations.Nullable;

/** Answers for pages. As in Confluence, whoever asks checks permissions. */
final class PageAnswers implements PageManager {
    private final Spaces spaces;
    private final Pages pages;
    private final PageEditor editor;
    private final PageMoves moves;
    private final Entities entities;
    private final ContentEvents events;

    PageAnswers(
            Spaces spaces, Pages pages, PageEditor editor, PageMoves moves, Entities entities, ContentEvents events) {
        this.spaces = spaces;
        this.pages = pages;
        this.editor = editor;
        this.moves = moves;
        this.entities = entities;
        this.events = events;
    }

    @Override
    public @Nullable Page getPage(long id) {
        return entities.page(id).orElse(null);
    }

    @Override
    public @Nullable Page getPage(String spaceKey, String title) {
        return pages.find(spaceKey, title).flatMap(entities::page).orElse(null);
    }

    @Override
    public @Nullable AbstractPage getAbstractPage(long id) {
        return pages.find(id).map(entities::content).orElse(null);
    }

    @Override
    public List<Page> getPages(Space space, boolean currentOnly) {
        return pages.in(space.getId()).stream()
                .flatMap(page -> entities.page(page).stream())
                .toList();
    }

    @Override
    public void renamePage(AbstractPage page, String title) {
        editor.rename(stored(page), title);
    }

    @Override
    public void movePageAsChild(Page page, Page parent) {
        moves.moveUnder(stored(page), stored(parent));
    }

    private WikiPage stored(AbstractPage page) {
        return pages.find(page.getId()).orElseThrow();
    }

    @Override
    public void saveContentEntity(ContentEntityObject entity, @Nullable SaveContext context) {
        if (!(entity instanceof Page page)) {
            throw new UnsupportedOperationException("workbench does not stand in for PageManager#saveContentEntity of "
                    + entity.getClass().getName());
        }
        if (page.getId() == 0) {
            create(page);
        } else {
            editor.overwrite(page.getId(), page.getTitle(), page.getBodyAsString());
        }
    }

    @Override
    public <T extends ContentEntityObject> void saveNewVersion(
            T current, Modification<T> modification, @Nullable SaveContext context) {
        if (!(current instanceof Page page)) {
            throw new UnsupportedOperationException("workbench does not stand in for PageManager#saveNewVersion of "
                    + current.getClass().getName());
        }
        ConfluenceUser author = AuthenticatedUserThreadLocal.get();
        if (author == null) {
            throw new IllegalStateException("nobody is logged in to name as the author");
        }
        int basedOn = page.getVersion();
        modification.modify(current);
        WikiPage saved = editor.save(new PageEdit(
                page.getId(),
                basedOn,
                page.getTitle(),
                page.getBodyAsString(),
                page.getVersionComment(),
                author.getKey().getStringValue()));
        events.updated(saved);
    }

    private void create(Page page) {
        WikiSpace space = spaces.find(page.getSpaceKey()).orElseThrow();
        WikiPage made = editor.create(
                space,
                Optional.ofNullable(page.getParent()).map(Page::getId),
                page.getTitle(),
                page.getBodyAsString(),
                page.getCreator().getKey().getStringValue());
        page.setId(made.id());
        events.created(made);
    }
}

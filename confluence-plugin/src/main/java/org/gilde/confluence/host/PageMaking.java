package org.gilde.confluence.host;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Confluence's pages, made in somebody's name. */
final class PageMaking {
    private final PageManager pages;
    private final LabelManager labels;

    /** Makes pages through these services. */
    public PageMaking(PageManager pages, LabelManager labels) {
        this.pages = pages;
        this.labels = labels;
    }

    /**
     * Makes a page unless one of that title is there. A home page that the host made by itself becomes ours.
     *
     * @param parent title of the page above it; nothing for the home page
     */
    Page make(Space space, Optional<String> parent, String title, String storage, ConfluenceUser creator) {
        return Optional.ofNullable(pages.getPage(space.getKey(), title)).orElseGet(() -> {
            Page page = parent.isEmpty() && space.getHomePage() != null ? space.getHomePage() : fresh(space, creator);
            page.setTitle(title);
            page.setBodyAsString(storage);
            parent.ifPresent(above -> above(space, above).addChild(page));
            InTheirName.run(creator, () -> pages.saveContentEntity(page, DefaultSaveContext.DEFAULT));
            return page;
        });
    }

    /** Returns a page that is there. */
    Page need(long id) {
        return Optional.ofNullable(pages.getPage(id))
                .orElseThrow(() -> new IllegalStateException("there is no page " + id));
    }

    /** Puts labels on a page; one that is there stays. Where this Confluence takes none the page goes without. */
    void label(Page page, Set<String> names) {
        if (HostMethod.ADD_LABEL.isThere()) {
            names.stream().sorted().forEach(name -> HostMethod.ADD_LABEL.call(labels, page, new Label(name)));
        }
    }

    /** Gives a page another body, in somebody's name or in nobody's. */
    void change(Page page, String storage, @Nullable ConfluenceUser by) {
        page.setBodyAsString(storage);
        InTheirName.run(by, () -> pages.saveContentEntity(page, DefaultSaveContext.DEFAULT));
    }

    private static Page fresh(Space space, ConfluenceUser creator) {
        Page page = new Page();
        page.setSpace(space);
        page.setCreator(creator);
        return page;
    }

    private Page above(Space space, String title) {
        return Optional.ofNullable(pages.getPage(space.getKey(), title))
                .orElseThrow(() -> new IllegalStateException("there is no page " + title + " in " + space.getKey()));
    }
}

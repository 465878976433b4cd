package org.gilde.workbench.page.web;

import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.page.web.Refusal.Reason;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Viewer;

/** Lets viewers reach what they may. What they may not see does not exist for them. */
public final class Gate {
    private final Stores stores;

    /** Guards these. */
    public Gate(Stores stores) {
        this.stores = stores;
    }

    /** Returns the page, if the viewer may see it. */
    public WikiPage page(Exchange exchange, long id) {
        return stores.pages()
                .find(id)
                .filter(page -> stores.access().mayView(exchange.viewer(), page))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    /** Returns the page, if the viewer may change it. */
    public WikiPage editable(Exchange exchange, long id) {
        WikiPage page = page(exchange, id);
        need(exchange, stores.access().mayEdit(exchange.viewer(), page));
        return page;
    }

    /** Returns the page, if the viewer may comment on it. */
    public WikiPage commentable(Exchange exchange, long id) {
        WikiPage page = page(exchange, id);
        need(exchange, stores.access().mayComment(exchange.viewer(), page));
        return page;
    }

    /** Returns the comment, if the viewer may see its page. */
    public WikiComment comment(Exchange exchange, long id) {
        WikiComment comment = stores.comments().find(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        page(exchange, comment.page());
        return comment;
    }

    /** Returns the space, if the viewer has that right and may see it. */
    public WikiSpace space(Exchange exchange, String key, SpaceRight right) {
        Viewer viewer = exchange.viewer();
        WikiSpace space = stores.spaces()
                .find(key)
                .filter(found -> stores.access().may(viewer, SpaceRight.VIEW, found.id()))
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        need(exchange, stores.access().may(viewer, right, space.id()));
        return space;
    }

    /** Returns the space of a page. */
    public WikiSpace spaceOf(WikiPage page) {
        return stores.spaces().find(page.space()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    /** Refuses, unless it may be done: asks a visitor to log in, tells a person that they may not. */
    public static void need(Exchange exchange, boolean allowed) {
        if (!allowed) {
            throw new Refusal(exchange.viewer().isKnown() ? Reason.FORBIDDEN : Reason.LOG_IN);
        }
    }
}

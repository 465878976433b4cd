package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.service.ContentEvents;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.WikiUser;

/** What people do on a page or blog post without editing it: comment, label, like. */
public final class Talk {
    private final Stores stores;
    private final Gate gate;
    private final ContentEvents events;

    /** Writes to these. */
    public Talk(Stores stores, Gate gate, ContentEvents events) {
        this.stores = stores;
        this.gate = gate;
        this.events = events;
    }

    /** Adds a comment, which is plain text with paragraphs. */
    public Answer comment(Exchange exchange) {
        WikiPage page = gate.commentable(exchange, exchange.need("pageId"));
        try {
            WikiComment comment = stores.comments()
                    .add(
                            page.id(),
                            exchange.number("parentId"),
                            storage(exchange.text("text")),
                            exchange.viewer().key());
            events.commented(comment, page);
            return back(page, "#comment-" + comment.id());
        } catch (ContentException e) {
            return said(page, "comment");
        }
    }

    /** Removes a comment. */
    public Answer removeComment(Exchange exchange) {
        WikiComment comment = gate.comment(exchange, exchange.need("commentId"));
        WikiPage page = gate.page(exchange, comment.page());
        Gate.need(exchange, stores.access().mayRemove(exchange.viewer(), page, comment));
        stores.comments().delete(comment.id());
        return back(page, "#comments");
    }

    /** Adds a label. */
    public Answer label(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        try {
            for (String name : exchange.text("name").strip().split("\\s+", -1)) {
                stores.labels().add(page.id(), name);
            }
            return back(page, "");
        } catch (ContentException e) {
            return said(page, "label");
        }
    }

    /** Removes a label. */
    public Answer removeLabel(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        stores.labels().remove(page.id(), exchange.text("name"));
        return back(page, "");
    }

    /** Likes a page, a blog post or a comment. */
    public Answer like(Exchange exchange) {
        return liking(exchange, stores.likes()::like, events::liked);
    }

    /** Takes a like back. */
    public Answer unlike(Exchange exchange) {
        return liking(exchange, stores.likes()::unlike, events::unliked);
    }

    private Answer liking(Exchange exchange, Change change, Telling telling) {
        WikiUser user = exchange.needUser();
        long id = exchange.need("contentId");
        Optional<WikiComment> comment = stores.comments().find(id);
        WikiPage page = gate.page(exchange, comment.map(WikiComment::page).orElse(id));
        if (change.make(id, user)) {
            telling.tell(user, page, comment);
        }
        return back(page, comment.map(one -> "#comment-" + one.id()).orElse(""));
    }

    /** Changes whether somebody likes something; says whether that is new. */
    @FunctionalInterface
    private interface Change {
        boolean make(long content, WikiUser user);
    }

    /** Tells apps that somebody likes something, or no longer does. */
    @FunctionalInterface
    private interface Telling {
        void tell(WikiUser user, WikiPage page, Optional<WikiComment> comment);
    }

    /** Returns plain text as storage format: a paragraph for each block, a line break for each line. */
    static String storage(String text) {
        return List.of(text.strip().split("\\R\\s*\\R", -1)).stream()
                .filter(block -> !block.isBlank())
                .map(block -> "<p>" + Html.escape(block.strip()).replaceAll("\\R", "<br/>") + "</p>")
                .collect(Collectors.joining());
    }

    private static Answer back(WikiPage page, String anchor) {
        return Answer.redirect(Addresses.page(page) + anchor);
    }

    private static Answer said(WikiPage page, String what) {
        return Answer.redirect("/pages/viewpage.action?pageId=" + page.id() + "&said=" + what);
    }
}

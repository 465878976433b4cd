package org.gilde.workbench.page.write;

import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.event.api.EventPublisher;
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
import org.gilde.workbench.service.Entities;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.WikiUser;

/** What people do on a page without editing it: comment, label, like. */
public final class Talk {
    private final Stores stores;
    private final Gate gate;
    private final Entities entities;
    private final EventPublisher events;

    /** Writes to these. */
    public Talk(Stores stores, Gate gate, Entities entities, EventPublisher events) {
        this.stores = stores;
        this.gate = gate;
        this.entities = entities;
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
            events.publish(new CommentCreateEvent(this, entities.comment(comment, page)));
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

    /** Likes a page or comment. */
    public Answer like(Exchange exchange) {
        WikiUser user = exchange.needUser();
        Optional<WikiComment> comment = stores.comments().find(exchange.need("contentId"));
        WikiPage page = gate.page(exchange, comment.map(WikiComment::page).orElseGet(() -> exchange.need("contentId")));
        stores.likes().like(exchange.need("contentId"), user);
        return back(page, comment.map(one -> "#comment-" + one.id()).orElse(""));
    }

    /** Takes a like back. */
    public Answer unlike(Exchange exchange) {
        WikiUser user = exchange.needUser();
        Optional<WikiComment> comment = stores.comments().find(exchange.need("contentId"));
        WikiPage page = gate.page(exchange, comment.map(WikiComment::page).orElseGet(() -> exchange.need("contentId")));
        stores.likes().unlike(exchange.need("contentId"), user);
        return back(page, comment.map(one -> "#comment-" + one.id()).orElse(""));
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

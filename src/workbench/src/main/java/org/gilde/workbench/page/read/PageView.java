package org.gilde.workbench.page.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.storage.OutputType;
import org.gilde.workbench.store.Stores;

/** A page as it is read: title, byline, text, likes, labels, comments. */
final class PageView {
    private final Stores stores;
    private final Bodies bodies;
    private final PageActions actions;
    private final Breadcrumbs breadcrumbs;
    private final CommentList commentList;

    PageView(Stores stores, Bodies bodies) {
        this.stores = stores;
        this.bodies = bodies;
        this.actions = new PageActions(stores);
        this.breadcrumbs = new Breadcrumbs(stores.pages());
        this.commentList = new CommentList(stores, bodies);
    }

    Html of(Exchange exchange, WikiSpace space, WikiPage page) {
        List<WikiComment> comments = stores.comments().on(page.id());
        Map<Long, List<String>> likes = stores.likes()
                .of(Stream.concat(Stream.of(page.id()), comments.stream().map(WikiComment::id))
                        .toList());
        People people = People.of(
                stores.users(),
                Stream.of(
                                Stream.of(page.creator(), page.modifier()),
                                comments.stream().map(WikiComment::creator),
                                likes.values().stream().flatMap(List::stream))
                        .flatMap(keys -> keys)
                        .distinct()
                        .toList());
        return Html.of(
                """
                <div class="page-head">{}{}</div>
                <article>
                <h1 id="title-text">{}</h1>
                {}
                {}
                <div id="main-content" class="wiki-content">{}</div>
                </article>
                <div class="page-foot">{}{}</div>
                {}""",
                breadcrumbs.of(exchange, space, page),
                actions.of(exchange, page),
                page.title(),
                byline(exchange, page, people),
                saved(exchange),
                bodies.of(exchange, page, page.body(), OutputType.DISPLAY),
                LikeButton.of(exchange, page.id(), likes.getOrDefault(page.id(), List.of()), people),
                LabelList.of(
                        exchange,
                        page,
                        stores.labels().of(page.id()),
                        stores.access().mayEdit(exchange.viewer(), page)),
                commentList.of(exchange, page, comments, likes, people));
    }

    static Html byline(Exchange exchange, WikiPage page, People people) {
        return Html.of(
                "<p class=\"byline\">{}<span>{} {}</span> <span>{} {}, {}</span> <span><a href=\"/pages/viewpreviousversions.action?pageId={}\">{}</a></span></p>",
                people.avatar(exchange, page.creator()),
                exchange.say("byline.created"),
                people.link(exchange, page.creator()),
                exchange.say("byline.changed"),
                people.link(exchange, page.modifier()),
                Dates.day(page.modified(), exchange.locale()),
                page.id(),
                exchange.say("byline.version", page.version()));
    }

    // What a form on the page just did, or why it could not.
    private static Html saved(Exchange exchange) {
        return switch (exchange.text("said")) {
            case "label" -> Forms.message("error", exchange.say("labels.malformed"));
            case "comment" -> Forms.message("error", exchange.say("comments.empty"));
            default -> Html.EMPTY;
        };
    }
}

package org.gilde.workbench.page.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.storage.OutputType;
import org.gilde.workbench.store.Stores;

/** The comments under a page, each with the answers to it. */
final class CommentList {
    private static final int DEEPEST = 4;

    private final Stores stores;
    private final Bodies bodies;

    CommentList(Stores stores, Bodies bodies) {
        this.stores = stores;
        this.bodies = bodies;
    }

    /** What is read once for all comments of a page. */
    private record Talk(
            Exchange exchange,
            WikiPage page,
            People people,
            Map<Long, List<String>> likes,
            Map<Long, List<WikiComment>> answers,
            boolean mayComment) {}

    Html of(
            Exchange exchange,
            WikiPage page,
            List<WikiComment> comments,
            Map<Long, List<String>> likes,
            People people) {
        Map<Long, List<WikiComment>> answers = comments.stream()
                .collect(Collectors.groupingBy(comment -> comment.parent().orElse(0L)));
        boolean mayComment = stores.access().mayComment(exchange.viewer(), page);
        Talk talk = new Talk(exchange, page, people, likes, answers, mayComment);
        return Html.of(
                "<section class=\"comments\" id=\"comments\"><h2>{}</h2>{}{}</section>",
                comments.isEmpty() ? exchange.say("comments.none") : exchange.say("comments.title", comments.size()),
                level(talk, 0L, 1),
                Html.when(mayComment, form(exchange, page, 0L, "comments.add")));
    }

    private Html level(Talk talk, long parent, int depth) {
        List<Html> rows = talk.answers().getOrDefault(parent, List.of()).stream()
                .map(comment -> row(talk, comment, depth))
                .toList();
        return Html.when(!rows.isEmpty(), Html.of("<ol class=\"comment-thread\">{}</ol>", rows));
    }

    private Html row(Talk talk, WikiComment comment, int depth) {
        Exchange exchange = talk.exchange();
        return Html.of(
                """
                <li class="comment" id="comment-{}"><div class="comment-head">{}<strong>{}</strong> {}</div>
                <div class="comment-body wiki-content">{}</div>
                <div class="comment-foot">{}{}{}</div>{}</li>""",
                comment.id(),
                talk.people().avatar(exchange, comment.creator()),
                talk.people().link(exchange, comment.creator()),
                Dates.minute(comment.created(), exchange.locale()),
                bodies.of(exchange, talk.page(), comment.body(), OutputType.DISPLAY),
                LikeButton.of(
                        exchange, comment.id(), talk.likes().getOrDefault(comment.id(), List.of()), talk.people()),
                Html.when(
                        stores.access().mayRemove(exchange.viewer(), talk.page(), comment),
                        Forms.button(
                                exchange,
                                "/comments/remove.action",
                                "as-link",
                                Html.text(exchange.say("comments.remove")),
                                Forms.hidden("commentId", comment.id()))),
                Html.when(talk.mayComment() && depth < DEEPEST, reply(talk, comment)),
                level(talk, comment.id(), depth + 1));
    }

    private static Html reply(Talk talk, WikiComment comment) {
        return Html.of(
                "<details class=\"inline-form\"><summary>{}</summary>{}</details>",
                talk.exchange().say("comments.reply"),
                form(talk.exchange(), talk.page(), comment.id(), "comments.reply"));
    }

    private static Html form(Exchange exchange, WikiPage page, long parent, String label) {
        return Html.of(
                """
                <form class="comment-form" method="post" action="/comments/add.action">{}{}{}
                <label for="comment-{}-{}">{}</label>
                <textarea class="textarea" id="comment-{}-{}" name="text" rows="3" required maxlength="20000"></textarea>
                <button class="aui-button aui-button-primary">{}</button></form>""",
                Forms.token(exchange),
                Forms.hidden("pageId", page.id()),
                Forms.hidden("parentId", parent == 0L ? "" : parent),
                page.id(),
                parent,
                exchange.say(label),
                page.id(),
                parent,
                exchange.say("comments.save"));
    }
}

package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;

/** How many like a page or comment, who, and the button to join them. */
final class LikeButton {
    private LikeButton() {}

    static Html of(Exchange exchange, long content, List<String> likers, People people) {
        boolean mine = exchange.viewer().isKnown() && likers.contains(exchange.viewer().key());
        Html names = Html.text(likers.stream()
                .map(key -> people.name(exchange, key))
                .reduce((one, other) -> one + ", " + other)
                .orElse(""));
        return Html.of(
                "<span class=\"like\">{}{}</span>",
                Html.when(exchange.viewer().isKnown(), button(exchange, content, mine)),
                Html.when(
                        !likers.isEmpty(),
                        Html.of(
                                "<span class=\"like-count\" title=\"{}\"><span aria-hidden=\"true\">👍 {}</span><span class=\"assistive\">{} {}</span></span>",
                                names,
                                likers.size(),
                                exchange.say("like.by"),
                                names)));
    }

    private static Html button(Exchange exchange, long content, boolean mine) {
        return Forms.button(
                exchange,
                mine ? "/likes/remove.action" : "/likes/add.action",
                "as-link like-button",
                Html.text(exchange.say(mine ? "like.unlike" : "like.like")),
                Forms.hidden("contentId", content));
    }
}

package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;

/** How many like a page or comment, who, and the button to join them. */
final class LikeButton {
    private LikeButton() {}

    static Html of(Exchange exchange, long content, List<String> likers, People people) {
        boolean mine =
                exchange.viewer().isKnown() && likers.contains(exchange.viewer().key());
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
                                "<span class=\"like-count\" title=\"{}\"><span aria-hidden=\"true\"><svg class=\"sign\" viewBox=\"0 0 16 16\"><path d=\"M1 7h3v8H1zM5 7l3-6c1.500 0 2 1 2 2l-.5 3H14c1 0 1.500.8 1.300 1.700l-1.300 6C13.800 14.500 13.200 15 12.500 15H5z\"/></svg> {}</span><span class=\"assistive\">{} {}</span></span>",
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

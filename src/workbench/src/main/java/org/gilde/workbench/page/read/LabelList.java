package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Links;
import org.gilde.workbench.page.web.Exchange;

/** A page's labels, which whoever may edit the page adds and removes in place. */
final class LabelList {
    private LabelList() {}

    static Html of(Exchange exchange, WikiPage page, List<String> labels, boolean editable) {
        List<Html> chips = labels.stream()
                .map(label -> Html.of(
                        "<li class=\"chip\"><a rel=\"tag\" href=\"/labels/viewlabel.action?name={}\">{}</a>{}</li>",
                        Links.encode(label),
                        label,
                        Html.when(editable, remove(exchange, page, label))))
                .toList();
        return Html.of(
                "<section class=\"labels\" aria-label=\"{}\"><ul>{}</ul>{}{}</section>",
                exchange.say("labels.title"),
                chips,
                Html.when(labels.isEmpty(), Html.of("<span class=\"subtle\">{}</span>", exchange.say("labels.none"))),
                Html.when(editable, add(exchange, page)));
    }

    private static Html remove(Exchange exchange, WikiPage page, String label) {
        return Forms.button(
                exchange,
                "/labels/remove.action",
                "chip-remove",
                Html.of(
                        "<span aria-hidden=\"true\">×</span><span class=\"assistive\">{}</span>",
                        exchange.say("labels.remove", label)),
                Forms.hidden("pageId", page.id()),
                Forms.hidden("name", label));
    }

    private static Html add(Exchange exchange, WikiPage page) {
        return Html.of(
                """
                <details class="inline-form"><summary>{}</summary>
                <form method="post" action="/labels/add.action">{}{}
                <label class="assistive" for="new-label">{}</label>
                <input class="text" id="new-label" name="name" required maxlength="255" placeholder="{}">
                <button class="aui-button">{}</button></form></details>""",
                exchange.say("labels.edit"),
                Forms.token(exchange),
                Forms.hidden("pageId", page.id()),
                exchange.say("labels.new"),
                exchange.say("labels.new"),
                exchange.say("labels.add"));
    }
}

package org.gilde.workbench.page.read;

import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.store.Stores;

/** The buttons at the top of a page. */
final class PageActions {
    private final Stores stores;

    PageActions(Stores stores) {
        this.stores = stores;
    }

    Html of(Exchange exchange, WikiPage page) {
        boolean editable = stores.access().mayEdit(exchange.viewer(), page);
        boolean restricted = stores.restrictions().any(page.path());
        return Html.of(
                """
                <div class="page-actions">
                {}{}
                <details class="menu"><summary class="aui-button" aria-label="{}">•••</summary>
                <ul>{}
                <li><a href="{}">{}</a></li>
                <li><a href="{}">{}</a></li>
                <li><a href="{}">{}</a></li>
                {}
                </ul></details>
                </div>""",
                Html.when(restricted, lock(exchange)),
                Html.when(
                        editable,
                        Html.of(
                                "<a class=\"aui-button\" id=\"editPageLink\" href=\"/pages/editpage.action?pageId={}\">{}</a>",
                                page.id(),
                                exchange.say("page.edit"))),
                exchange.say("page.more"),
                Html.when(
                        editable,
                        Html.of(
                                "<li><a href=\"/pages/restrictions.action?pageId={}\">{}</a></li>{}",
                                page.id(),
                                exchange.say("restrict.title"),
                                Html.when(!page.isPost(), move(exchange, page)))),
                "/pages/viewpreviousversions.action?pageId=" + page.id(),
                exchange.say("history.title"),
                "/pages/viewpage.action?output=pdf&pageId=" + page.id(),
                exchange.say("page.print"),
                "/pages/viewpage.action?output=word&pageId=" + page.id(),
                exchange.say("page.word"),
                Html.when(
                        editable,
                        Html.of(
                                "<li><a href=\"/pages/removepage.action?pageId={}\">{}</a></li>",
                                page.id(),
                                exchange.say("remove.title"))));
    }

    private static Html move(Exchange exchange, WikiPage page) {
        return Html.of(
                "<li><a href=\"/pages/movepage.action?pageId={}\">{}</a></li>", page.id(), exchange.say("move.title"));
    }

    private static Html lock(Exchange exchange) {
        return Html.of(
                "<span class=\"restricted\" title=\"{}\"><svg class=\"sign\" aria-hidden=\"true\" viewBox=\"0 0 16 16\"><path d=\"M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z\"/></svg><span class=\"assistive\">{}</span></span>",
                exchange.say("page.restricted"),
                exchange.say("page.restricted"));
    }
}

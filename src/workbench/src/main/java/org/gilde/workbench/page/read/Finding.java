package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.store.Stores;

/** Pages found by a word of their title, or by label. */
public final class Finding {
    private static final int MOST = 50;

    private final Stores stores;
    private final Frame frame;

    /** Searches these. */
    public Finding(Stores stores, Frame frame) {
        this.stores = stores;
        this.frame = frame;
    }

    /** Answers {@code /dosearchsite.action?queryString=…}. */
    public Answer search(Exchange exchange) {
        String wanted = exchange.text("queryString").strip();
        return list(
                exchange,
                exchange.say("search.title"),
                exchange.say("search.for", wanted),
                stores.search().byTitle(exchange.viewer(), wanted, MOST));
    }

    /** Answers {@code /labels/viewlabel.action?name=…}. */
    public Answer label(Exchange exchange) {
        String name = exchange.text("name").strip();
        return list(
                exchange,
                exchange.say("labels.title"),
                exchange.say("labels.pages", name),
                stores.labels().pages(exchange.viewer(), name));
    }

    private Answer list(Exchange exchange, String title, String heading, List<PageTitle> pages) {
        Html content = Html.of(
                "<h1>{}</h1>{}",
                heading,
                pages.isEmpty()
                        ? Html.of("<p class=\"subtle\">{}</p>", exchange.say("search.nothing"))
                        : PageList.of(pages));
        return Answer.page(frame.document(exchange, View.plain(title, "search", content)));
    }
}

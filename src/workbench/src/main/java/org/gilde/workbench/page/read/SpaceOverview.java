package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.store.Stores;

/** A space that has no home page, or whose home page the viewer may not see: its pages in a list. */
final class SpaceOverview {
    private final Stores stores;
    private final Frame frame;

    SpaceOverview(Stores stores, Frame frame) {
        this.stores = stores;
        this.frame = frame;
    }

    Answer answer(Exchange exchange, WikiSpace space) {
        List<PageTitle> pages = stores.pages().titles(exchange.viewer(), space.id());
        Html content = Html.of(
                "<h1>{}</h1><p>{}</p>{}",
                space.name(),
                space.description(),
                pages.isEmpty()
                        ? Html.of("<p class=\"subtle\">{}</p>", exchange.say("space.empty"))
                        : PageList.of(pages));
        return Answer.page(frame.document(exchange, View.in(space, space.name(), "space", content)));
    }
}

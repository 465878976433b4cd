package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.PageVersion;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.storage.OutputType;
import org.gilde.workbench.store.Stores;

/** The versions of a page, and how it was. */
public final class History {
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;
    private final Bodies bodies;
    private final Breadcrumbs breadcrumbs;

    /** Shows what these keep. */
    public History(Stores stores, Gate gate, Frame frame, Bodies bodies) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
        this.bodies = bodies;
        this.breadcrumbs = new Breadcrumbs(stores.pages());
    }

    /** Answers {@code /pages/viewpreviousversions.action?pageId=…}. */
    public Answer list(Exchange exchange) {
        WikiPage page = gate.page(exchange, exchange.need("pageId"));
        WikiSpace space = gate.spaceOf(page);
        List<PageVersion> versions = stores.pages().history(page.id());
        People people = People.of(
                stores.users(),
                versions.stream().map(PageVersion::author).distinct().toList());
        Html content = Html.of(
                """
                {}<h1>{}</h1>
                <div class="table-wrap"><table class="aui"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th></tr></thead>
                <tbody>{}</tbody></table></div>""",
                breadcrumbs.of(exchange, space, page),
                exchange.say("history.of", page.title()),
                exchange.say("history.version"),
                exchange.say("history.when"),
                exchange.say("history.who"),
                exchange.say("history.note"),
                versions.stream()
                        .map(version -> row(exchange, page, version, people))
                        .toList());
        return Answer.page(
                frame.document(exchange, View.about(space, page, exchange.say("history.title"), "history", content)));
    }

    /** Answers {@code /pages/viewversion.action?pageId=…&version=…}. */
    public Answer version(Exchange exchange) {
        WikiPage page = gate.page(exchange, exchange.need("pageId"));
        PageVersion version = stores.pages()
                .version(page.id(), (int) exchange.need("version"))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
        WikiSpace space = gate.spaceOf(page);
        Html content = Html.of(
                "{}<h1>{}</h1>{}<p><a href=\"/pages/viewpreviousversions.action?pageId={}\">{}</a></p><div class=\"wiki-content\">{}</div>",
                breadcrumbs.of(exchange, space, page),
                version.title(),
                Forms.message("warning", exchange.say("history.old", version.version(), page.version())),
                page.id(),
                exchange.say("history.back"),
                bodies.of(exchange, page, version.body(), OutputType.DISPLAY));
        return Answer.page(frame.document(exchange, View.about(space, page, version.title(), "page", content)));
    }

    private static Html row(Exchange exchange, WikiPage page, PageVersion version, People people) {
        boolean current = version.version() == page.version();
        return Html.of(
                "<tr><td><a href=\"/pages/viewversion.action?pageId={}&version={}\">v. {}</a> {}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                page.id(),
                version.version(),
                version.version(),
                Html.when(
                        current,
                        Html.of(
                                "<span class=\"aui-lozenge aui-lozenge-success\">{}</span>",
                                exchange.say("history.current"))),
                Dates.minute(version.at(), exchange.locale()),
                people.link(exchange, version.author()),
                version.note());
    }
}

package org.gilde.workbench.page.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.store.Stores;

/** Moves pages under others, and removes them. */
public final class Placing {
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;

    /** Works on these. */
    public Placing(Stores stores, Gate gate, Frame frame) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
    }

    /** Asks where a page shall go. */
    public Answer askMove(Exchange exchange) {
        return askMove(exchange, Html.EMPTY);
    }

    private Answer askMove(Exchange exchange, Html message) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        WikiSpace space = gate.spaceOf(page);
        List<Forms.Option> places = Stream.concat(
                        Stream.of(new Forms.Option("", exchange.say("move.top"))),
                        stores.pages().titles(exchange.viewer(), page.space()).stream()
                                .filter(title -> !title.path().contains(page.id()))
                                .map(title -> new Forms.Option(Long.toString(title.id()), title.title())))
                .toList();
        Html fields = Html.of(
                "{}{}",
                Forms.hidden("pageId", page.id()),
                Forms.choice(
                        "parentId",
                        exchange.say("move.where"),
                        places,
                        page.parent().map(String::valueOf).orElse("")));
        return ask(exchange, space, page, "move", message, fields, "/pages/domovepage.action");
    }

    /** Moves a page. */
    public Answer move(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        Optional<Long> parent = exchange.number("parentId");
        parent.ifPresent(id -> gate.page(exchange, id));
        try {
            stores.moves().move(page, parent);
            return Answer.redirect(Addresses.page(page));
        } catch (ContentException e) {
            return askMove(exchange, Forms.message("error", exchange.say("content." + e.reason())));
        }
    }

    /** Asks whether a page shall really go. */
    public Answer askRemove(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        Html message = Forms.message("warning", exchange.say("remove.sure"));
        return ask(
                exchange,
                gate.spaceOf(page),
                page,
                "remove",
                message,
                Forms.hidden("pageId", page.id()),
                "/pages/doremovepage.action");
    }

    /** Removes a page. */
    public Answer remove(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        stores.editor().delete(page);
        return Answer.redirect(Addresses.space(page.spaceKey()));
    }

    private Answer ask(
            Exchange exchange, WikiSpace space, WikiPage page, String what, Html message, Html fields, String action) {
        Html content = Html.of(
                """
                <h1>{}</h1><p>{}</p>{}
                <form class="aui" method="post" action="{}">{}{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button>
                <a class="aui-button aui-button-link" href="{}">{}</a></div></form>""",
                exchange.say(what.equals("move") ? "move.title" : "remove.title"),
                page.title(),
                message,
                action,
                Forms.token(exchange),
                fields,
                exchange.say(what.equals("move") ? "move.title" : "remove.title"),
                Addresses.page(page),
                exchange.say("cancel"));
        return Answer.page(frame.document(exchange, View.about(space, page, page.title(), "form", content)));
    }
}

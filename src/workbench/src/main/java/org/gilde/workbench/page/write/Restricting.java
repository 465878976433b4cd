package org.gilde.workbench.page.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.Restrictions.Kind;
import org.gilde.workbench.store.Stores;

/** Says who alone may see or edit a page. */
public final class Restricting {
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;
    private final HolderNames names;

    /** Works on these. */
    public Restricting(Stores stores, Gate gate, Frame frame) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
        this.names = new HolderNames(stores);
    }

    /** Shows the restrictions of a page. */
    public Answer ask(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        return form(
                exchange,
                page,
                names.write(stores.restrictions().of(page.id(), Kind.VIEW)),
                names.write(stores.restrictions().of(page.id(), Kind.EDIT)),
                Html.EMPTY);
    }

    /** Sets the restrictions of a page. Whoever sets them stays within. */
    public Answer restrict(Exchange exchange) {
        WikiPage page = gate.editable(exchange, exchange.need("pageId"));
        HolderNames.Typed viewers = names.read(exchange.text("view"));
        HolderNames.Typed editors = names.read(exchange.text("edit"));
        List<String> unknown = Stream.of(viewers.unknown(), editors.unknown())
                .flatMap(List::stream)
                .toList();
        if (!unknown.isEmpty()) {
            Html message = Forms.message("error", exchange.say("restrict.unknown", String.join(", ", unknown)));
            return form(exchange, page, exchange.text("view"), exchange.text("edit"), message);
        }
        stores.restrictions().restrict(page.id(), Kind.VIEW, within(exchange, viewers.holders()));
        stores.restrictions().restrict(page.id(), Kind.EDIT, within(exchange, editors.holders()));
        return Answer.redirect(Addresses.page(page));
    }

    private static List<Holder> within(Exchange exchange, List<Holder> holders) {
        boolean in = holders.isEmpty()
                || holders.contains(Holder.user(exchange.viewer().key()))
                || exchange.viewer().groups().stream().map(Holder::group).anyMatch(holders::contains);
        List<Holder> all = new ArrayList<>(holders);
        if (!in) {
            all.add(Holder.user(exchange.viewer().key()));
        }
        return all;
    }

    private Answer form(Exchange exchange, WikiPage page, String viewers, String editors, Html message) {
        Html content = Html.of(
                """
                <h1>{}</h1><p>{}</p>{}
                <form class="aui" method="post" action="/pages/dorestrictions.action">{}{}{}{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button>
                <a class="aui-button aui-button-link" href="{}">{}</a></div></form>""",
                exchange.say("restrict.title"),
                page.title(),
                message,
                Forms.token(exchange),
                Forms.hidden("pageId", page.id()),
                Forms.field("view", exchange.say("restrict.view"), "text", viewers, exchange.say("restrict.view.help")),
                Forms.field("edit", exchange.say("restrict.edit"), "text", editors, exchange.say("restrict.edit.help")),
                exchange.say("save"),
                Addresses.page(page),
                exchange.say("cancel"));
        return Answer.page(frame.document(
                exchange, View.about(gate.spaceOf(page), page, exchange.say("restrict.title"), "form", content)));
    }
}

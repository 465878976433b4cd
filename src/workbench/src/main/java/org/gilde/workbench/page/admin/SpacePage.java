package org.gilde.workbench.page.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.Links;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.page.write.HolderNames;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;

/** Makes spaces, describes them, and says who may do what there. */
public final class SpacePage {
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;
    private final HolderNames names;

    /** Works on these. */
    public SpacePage(Stores stores, Gate gate, Frame frame) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
        this.names = new HolderNames(stores);
    }

    /** Asks for a new space. */
    public Answer askCreate(Exchange exchange) {
        exchange.needAdministrator();
        return create(exchange, Html.EMPTY);
    }

    /** Makes a space with a home page, open to everybody who uses the wiki. */
    public Answer create(Exchange exchange) {
        exchange.needAdministrator();
        try {
            String me = exchange.viewer().key();
            WikiSpace space = stores.spaces()
                    .create(exchange.text("key"), exchange.text("name"), exchange.text("description"), me);
            stores.permissions().grant(space.id(), Holder.group(Groups.USERS), SpaceRight.EDIT, SpaceRight.COMMENT);
            long home = stores.editor()
                    .create(space, Optional.empty(), space.name(), "<p></p>", me)
                    .id();
            stores.spaces().openWith(space.id(), home);
            return Answer.redirect(Addresses.space(space.key()));
        } catch (ContentException e) {
            return create(exchange, Forms.message("error", exchange.say("content." + e.reason())));
        }
    }

    /** Shows a space to who administers it. */
    public Answer edit(Exchange exchange) {
        return edit(exchange, own(exchange), Html.EMPTY);
    }

    /** Saves name and description. */
    public Answer describe(Exchange exchange) {
        WikiSpace space = own(exchange);
        try {
            stores.spaces().describe(space.id(), exchange.text("name"), exchange.text("description"));
            return back(space);
        } catch (ContentException e) {
            return edit(exchange, space, Forms.message("error", exchange.say("content." + e.reason())));
        }
    }

    /** Sets the rights of one person, group, or of anyone; no right at all takes the line away. */
    public Answer permit(Exchange exchange) {
        WikiSpace space = own(exchange);
        Optional<Holder> holder = exchange.text("kind").equals("ANYONE")
                ? Optional.of(Holder.ANYONE)
                : names.find(exchange.text("holder").strip());
        if (holder.isEmpty()) {
            String message = exchange.say("restrict.unknown", exchange.text("holder"));
            return edit(exchange, space, Forms.message("error", message));
        }
        stores.permissions().revoke(space.id(), holder.get());
        SpaceRight[] rights = List.of(SpaceRight.values()).stream()
                .filter(right -> exchange.all("right").contains(right.name()))
                .toArray(SpaceRight[]::new);
        if (rights.length > 0) {
            stores.permissions().grant(space.id(), holder.get(), rights);
        }
        return back(space);
    }

    private WikiSpace own(Exchange exchange) {
        return gate.space(exchange, exchange.text("key"), SpaceRight.ADMINISTER);
    }

    private static Answer back(WikiSpace space) {
        return Answer.redirect("/spaces/editspace.action?key=" + Links.encode(space.key()));
    }

    private Answer create(Exchange exchange, Html message) {
        Html content = Html.of(
                """
                <h1>{}</h1>{}<form class="aui" method="post" action="/spaces/docreatespace.action">{}{}{}{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button></div></form>""",
                exchange.say("spaces.create"),
                message,
                Forms.token(exchange),
                Forms.field("name", exchange.say("space.name"), "text", exchange.text("name"), ""),
                Forms.field(
                        "key", exchange.say("space.key"), "text", exchange.text("key"), exchange.say("space.key.help")),
                Forms.field("description", exchange.say("space.description"), "text", exchange.text("description"), ""),
                exchange.say("spaces.create"));
        return Answer.page(frame.document(exchange, View.plain(exchange.say("spaces.create"), "form", content)));
    }

    private Answer edit(Exchange exchange, WikiSpace space, Html message) {
        List<Html> rows = stores.permissions().of(space.id()).entrySet().stream()
                .map(entry -> rights(exchange, space, entry.getKey(), entry.getValue()))
                .toList();
        Html content = Html.of(
                """
                <h1>{}</h1>{}<form class="aui" method="post" action="/spaces/dodescribespace.action">{}{}{}{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button></div></form>
                <h2>{}</h2><p>{}</p><ul class="permissions">{}{}</ul>""",
                exchange.say("sidebar.tools"),
                message,
                Forms.token(exchange),
                Forms.hidden("key", space.key()),
                Forms.field("name", exchange.say("space.name"), "text", space.name(), ""),
                Forms.field("description", exchange.say("space.description"), "text", space.description(), ""),
                exchange.say("save"),
                exchange.say("space.permissions"),
                exchange.say("space.permissions.help"),
                rows,
                newcomer(exchange, space));
        return Answer.page(frame.document(exchange, View.in(space, exchange.say("sidebar.tools"), "form", content)));
    }

    private Html rights(Exchange exchange, WikiSpace space, Holder holder, Set<SpaceRight> rights) {
        Html who = Html.of(
                "{}{}<strong>{}</strong>",
                Forms.hidden("kind", holder.kind()),
                Forms.hidden("holder", names.name(holder)),
                holder.equals(Holder.ANYONE) ? exchange.say("space.anyone") : names.name(holder));
        return line(exchange, space, who, rights);
    }

    private static Html newcomer(Exchange exchange, WikiSpace space) {
        Html who = Html.of(
                "<label class=\"assistive\" for=\"new-holder\">{}</label><input class=\"text\" id=\"new-holder\" name=\"holder\" placeholder=\"{}\" required>",
                exchange.say("space.holder"),
                exchange.say("space.holder"));
        return line(exchange, space, who, Set.of(SpaceRight.VIEW));
    }

    private static Html line(Exchange exchange, WikiSpace space, Html who, Set<SpaceRight> rights) {
        return Html.of(
                "<li><form method=\"post\" action=\"/spaces/dopermitspace.action\">{}{}<span class=\"holder\">{}</span>{}<button class=\"aui-button\">{}</button></form></li>",
                Forms.token(exchange),
                Forms.hidden("key", space.key()),
                who,
                List.of(SpaceRight.values()).stream()
                        .map(right -> Forms.check(
                                "right", right.name(), exchange.say("right." + right), rights.contains(right)))
                        .toList(),
                exchange.say("save"));
    }
}

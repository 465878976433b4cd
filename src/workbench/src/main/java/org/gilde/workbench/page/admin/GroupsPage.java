package org.gilde.workbench.page.admin;

import java.util.List;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.AccountException;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;

/** Adds and removes groups and who is in them. */
public final class GroupsPage {
    private static final String HERE = "/admin/viewgroups.action";
    private static final List<String> NEEDED = List.of(Groups.ADMINISTRATORS, Groups.USERS);

    private final Stores stores;
    private final AdminFrame frame;

    /** Works on these. */
    public GroupsPage(Stores stores, AdminFrame frame) {
        this.stores = stores;
        this.frame = frame;
    }

    /** Shows every group. */
    public Answer show(Exchange exchange) {
        exchange.needAdministrator();
        return page(exchange, Html.EMPTY);
    }

    /** Adds a group. */
    public Answer create(Exchange exchange) {
        exchange.needAdministrator();
        try {
            stores.groups().create(exchange.text("group"));
            return Answer.redirect(HERE);
        } catch (AccountException e) {
            return page(exchange, Forms.message("error", exchange.say("account." + e.reason())));
        }
    }

    /** Removes a group that the wiki itself does not need. */
    public Answer delete(Exchange exchange) {
        exchange.needAdministrator();
        if (NEEDED.contains(exchange.text("group"))) {
            return page(exchange, Forms.message("error", exchange.say("groups.needed")));
        }
        stores.groups().delete(exchange.text("group"));
        return Answer.redirect(HERE);
    }

    /** Puts somebody in a group. */
    public Answer add(Exchange exchange) {
        exchange.needAdministrator();
        if (!stores.groups().exists(exchange.text("group"))) {
            throw new Refusal(Refusal.Reason.NOT_FOUND);
        }
        return stores.users()
                .byName(exchange.text("name").strip())
                .map(user -> {
                    stores.groups().add(exchange.text("group"), user);
                    return Answer.redirect(HERE);
                })
                .orElseGet(() -> page(
                        exchange, Forms.message("error", exchange.say("restrict.unknown", exchange.text("name")))));
    }

    /** Takes somebody out of a group. Nobody gives up their own administration. */
    public Answer remove(Exchange exchange) {
        exchange.needAdministrator();
        String group = exchange.text("group");
        if (group.equals(Groups.ADMINISTRATORS)
                && exchange.text("name").equals(exchange.needUser().name())) {
            return page(exchange, Forms.message("error", exchange.say("users.not-oneself")));
        }
        stores.users().byName(exchange.text("name")).ifPresent(user -> stores.groups()
                .remove(group, user));
        return Answer.redirect(HERE);
    }

    private Answer page(Exchange exchange, Html message) {
        Html content = Html.of(
                """
                <h1>{}</h1>{}{}
                <h2>{}</h2><form class="aui inline" method="post" action="/admin/creategroup.action">{}{}
                <button class="aui-button aui-button-primary">{}</button></form>""",
                exchange.say("admin.groups"),
                message,
                stores.groups().all().stream()
                        .map(group -> card(exchange, group))
                        .toList(),
                exchange.say("groups.add"),
                Forms.token(exchange),
                Forms.field("group", exchange.say("groups.name"), "text", "", ""),
                exchange.say("groups.add"));
        return frame.answer(exchange, exchange.say("admin.groups"), "groups", content);
    }

    private Html card(Exchange exchange, String group) {
        List<Html> members = stores.groups().members(group).stream()
                .map(user -> Html.of("<li class=\"chip\">{}{}</li>", user.fullName(), out(exchange, group, user)))
                .toList();
        return Html.of(
                """
                <section class="app-card"><div class="app-head"><h2>{}</h2></div><ul class="chips">{}</ul>
                <div class="buttons"><form class="inline" method="post" action="/admin/addmember.action">{}{}
                <label class="assistive" for="add-{}">{}</label>
                <input class="text" id="add-{}" name="name" placeholder="{}" required> <button class="aui-button">{}</button></form>{}</div></section>""",
                group,
                members,
                Forms.token(exchange),
                Forms.hidden("group", group),
                group,
                exchange.say("user.name"),
                group,
                exchange.say("user.name"),
                exchange.say("groups.add-member"),
                Html.when(!NEEDED.contains(group), delete(exchange, group)));
    }

    private static Html out(Exchange exchange, String group, WikiUser user) {
        return Forms.button(
                exchange,
                "/admin/removemember.action",
                "chip-remove",
                Html.of(
                        "<span aria-hidden=\"true\">×</span><span class=\"assistive\">{}</span>",
                        exchange.say("groups.remove-member", user.fullName())),
                Forms.hidden("group", group),
                Forms.hidden("name", user.name()));
    }

    private static Html delete(Exchange exchange, String group) {
        return Forms.button(
                exchange,
                "/admin/deletegroup.action",
                "aui-button aui-button-link danger",
                Html.text(exchange.say("groups.delete")),
                Forms.hidden("group", group));
    }
}

package org.gilde.workbench.page.admin;

import com.atlassian.confluence.event.events.user.UserRemoveEvent;
import com.atlassian.event.api.EventPublisher;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.service.AccountUser;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.AccountException;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;

/** Adds and removes people. */
public final class UsersPage {
    private static final String HERE = "/admin/viewusers.action";

    private final Stores stores;
    private final AdminFrame frame;
    private final EventPublisher events;

    /** Works on these, and tells apps who left. */
    public UsersPage(Stores stores, AdminFrame frame, EventPublisher events) {
        this.stores = stores;
        this.frame = frame;
        this.events = events;
    }

    /** Shows everybody. */
    public Answer show(Exchange exchange) {
        exchange.needAdministrator();
        return page(exchange, Html.EMPTY);
    }

    /** Adds a person, who may use the wiki at once. */
    public Answer create(Exchange exchange) {
        exchange.needAdministrator();
        try {
            WikiUser user = stores.users()
                    .create(
                            exchange.text("name"),
                            exchange.text("fullName"),
                            exchange.text("mail"),
                            exchange.text("password"));
            stores.groups().add(Groups.USERS, user);
            return Answer.redirect(HERE);
        } catch (AccountException e) {
            return page(exchange, Forms.message("error", exchange.say("account." + e.reason())));
        }
    }

    /** Removes a person; apps hear of it. Nobody removes themselves. */
    public Answer delete(Exchange exchange) {
        exchange.needAdministrator();
        WikiUser user =
                stores.users().byName(exchange.text("name")).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
        if (user.equals(exchange.needUser())) {
            return page(exchange, Forms.message("error", exchange.say("users.not-oneself")));
        }
        stores.users().delete(user.key());
        events.publish(new UserRemoveEvent(this, new AccountUser(user)));
        return Answer.redirect(HERE);
    }

    private Answer page(Exchange exchange, Html message) {
        Html content = Html.of(
                """
                <h1>{}</h1>{}
                <div class="table-wrap"><table class="aui"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th></th></tr></thead><tbody>{}</tbody></table></div>
                <h2>{}</h2>
                <form class="aui" method="post" action="/admin/createuser.action">{}{}{}{}{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button></div></form>""",
                exchange.say("admin.users"),
                message,
                exchange.say("user.full-name"),
                exchange.say("user.name"),
                exchange.say("user.mail"),
                exchange.say("admin.groups"),
                stores.users().all().stream().map(user -> row(exchange, user)).toList(),
                exchange.say("users.add"),
                Forms.token(exchange),
                Forms.field(
                        "name",
                        exchange.say("user.name"),
                        "text",
                        exchange.text("name"),
                        exchange.say("user.name.help")),
                Forms.field("fullName", exchange.say("user.full-name"), "text", exchange.text("fullName"), ""),
                Forms.field("mail", exchange.say("user.mail"), "email", exchange.text("mail"), ""),
                Forms.field("password", exchange.say("login.password"), "password", "", ""),
                exchange.say("users.add"));
        return frame.answer(exchange, exchange.say("admin.users"), "users", content);
    }

    private Html row(Exchange exchange, WikiUser user) {
        return Html.of(
                "<tr><td><a href=\"/display/~{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                user.name(),
                user.fullName(),
                user.name(),
                user.mail(),
                String.join(", ", stores.groups().of(user)),
                Forms.button(
                        exchange,
                        "/admin/deleteuser.action",
                        "aui-button aui-button-link danger",
                        Html.of(
                                "{} <span class=\"assistive\">{}</span>",
                                exchange.say("users.delete"),
                                user.fullName()),
                        Forms.hidden("name", user.name())));
    }
}

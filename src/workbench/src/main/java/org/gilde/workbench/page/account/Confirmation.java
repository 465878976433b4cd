package org.gilde.workbench.page.account;

import org.gilde.workbench.app.SecureSessions;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Handler;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.WikiUser;

/** Asks administrators for their password again before they administer, and lets them end that before its time. */
public final class Confirmation {
    private final Users users;
    private final SecureSessions sessions;
    private final Frame frame;

    /** Lets these people prove who they are. */
    public Confirmation(Users users, SecureSessions sessions, Frame frame) {
        this.users = users;
        this.sessions = sessions;
        this.frame = frame;
    }

    /** Asks for the password. */
    public Answer ask(Exchange exchange) {
        exchange.needAdministrator();
        return form(exchange, 200, Html.EMPTY);
    }

    /** Begins a secure session for whoever knows the password, and goes on to where it was asked for. */
    public Answer confirm(Exchange exchange) {
        exchange.needAdministrator();
        if (users.check(exchange.needUser().name(), exchange.text("password")).isEmpty()) {
            return form(exchange, 401, Forms.message("error", exchange.say("confirm.wrong")));
        }
        sessions.begin(exchange.request());
        return Answer.redirect(exchange.back("destination"));
    }

    /** Ends the secure session. */
    public Answer drop(Exchange exchange) {
        sessions.end(exchange.request());
        return Answer.redirect("/");
    }

    /** Returns the same handler, for administrators in a secure session only. */
    public Handler guarding(Handler handler) {
        return exchange -> {
            exchange.needAdministrator();
            if (!sessions.use(exchange.request())) {
                throw new Refusal(Refusal.Reason.CONFIRM);
            }
            return handler.answer(exchange);
        };
    }

    private Answer form(Exchange exchange, int status, Html message) {
        WikiUser user = exchange.needUser();
        Html content = Html.of(
                """
                <div class="narrow"><h1>{}</h1><p>{}</p>{}
                <form class="aui" method="post" action="/doauthenticate.action">{}{}
                <input type="hidden" name="username" value="{}" autocomplete="username">
                <div class="field-group"><label for="password">{}</label>
                <input class="text" type="password" id="password" name="password" autocomplete="current-password" required autofocus></div>
                <div class="buttons"><button class="aui-button aui-button-primary" id="authenticateButton">{}</button>
                <a class="aui-button aui-button-link" href="/">{}</a></div>
                </form></div>""",
                exchange.say("confirm.title"),
                exchange.say("confirm.why", user.fullName()),
                message,
                Forms.token(exchange),
                Forms.hidden("destination", exchange.back("destination")),
                user.name(),
                exchange.say("login.password"),
                exchange.say("confirm.button"),
                exchange.say("cancel"));
        return Answer.page(
                status, frame.document(exchange, View.plain(exchange.say("confirm.title"), "login", content)));
    }
}

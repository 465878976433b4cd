package org.gilde.workbench.page.account;

import java.util.Optional;
import org.gilde.workbench.app.Sessions;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.service.AccountUser;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.WikiUser;

/** Logs people in and out, and brings them back to where they were. */
public final class Entrance {
    private final Users users;
    private final Sessions sessions;
    private final XsrfTokens tokens;
    private final Frame frame;

    /** Lets these people in. */
    public Entrance(Users users, Sessions sessions, XsrfTokens tokens, Frame frame) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.frame = frame;
    }

    /** Asks for name and password. */
    public Answer ask(Exchange exchange) {
        return form(exchange, 200, Html.EMPTY);
    }

    /** Lets in who knows both. */
    public Answer logIn(Exchange exchange) {
        if (!tokens.isValid(exchange.request())) {
            return form(exchange, 403, Forms.message("warning", exchange.say("login.stale")));
        }
        Optional<WikiUser> user = users.check(exchange.text("os_username"), exchange.text("os_password"));
        if (user.isEmpty()) {
            return form(exchange, 401, Forms.message("error", exchange.say("login.wrong")));
        }
        sessions.logIn(exchange.request(), new AccountUser(user.get()));
        return Answer.redirect(exchange.back("os_destination"));
    }

    /** Ends the session. */
    public Answer logOut(Exchange exchange) {
        sessions.logOut(exchange.request());
        return Answer.redirect("/login.action");
    }

    private Answer form(Exchange exchange, int status, Html message) {
        Html content = Html.of(
                """
                <div class="narrow"><h1>{}</h1>{}
                <form class="aui" method="post" action="/login.action">{}{}
                <div class="field-group"><label for="os_username">{}</label>
                <input class="text" id="os_username" name="os_username" value="{}" autocomplete="username" autocapitalize="none" required autofocus></div>
                <div class="field-group"><label for="os_password">{}</label>
                <input class="text" type="password" id="os_password" name="os_password" autocomplete="current-password" required></div>
                <div class="buttons"><button class="aui-button aui-button-primary" id="loginButton">{}</button></div>
                </form></div>""",
                exchange.say("login.title"),
                message,
                Forms.token(exchange),
                Forms.hidden("os_destination", exchange.back("os_destination")),
                exchange.say("login.name"),
                exchange.text("os_username"),
                exchange.say("login.password"),
                exchange.say("header.login"));
        return Answer.page(status, frame.document(exchange, View.plain(exchange.say("login.title"), "login", content)));
    }
}

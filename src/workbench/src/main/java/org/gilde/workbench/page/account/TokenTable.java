package org.gilde.workbench.page.account;

import java.util.List;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.user.AccessTokens;
import org.gilde.workbench.user.AccessTokens.AccessToken;
import org.gilde.workbench.user.WikiUser;

/** A person's access tokens, with ways to make and end them. */
final class TokenTable {
    private final AccessTokens tokens;

    TokenTable(AccessTokens tokens) {
        this.tokens = tokens;
    }

    Html of(Exchange exchange, WikiUser user) {
        List<AccessToken> all = tokens.of(user);
        return Html.of(
                """
                <section id="tokens"><h2>{}</h2><p>{}</p>{}
                <form class="aui inline" method="post" action="/users/createtoken.action">{}{}
                <button class="aui-button">{}</button></form></section>""",
                exchange.say("token.title"),
                exchange.say("token.help"),
                Html.when(!all.isEmpty(), table(exchange, all)),
                Forms.token(exchange),
                Forms.field("label", exchange.say("token.label"), "text", "", ""),
                exchange.say("token.create"));
    }

    static Html fresh(Exchange exchange, String token) {
        return Html.of(
                "<div class=\"aui-message aui-message-success\" role=\"status\"><p>{}</p><p><input class=\"text token\" readonly aria-label=\"{}\" value=\"{}\"></p></div>",
                exchange.say("token.once"),
                exchange.say("token.title"),
                token);
    }

    private static Html table(Exchange exchange, List<AccessToken> tokens) {
        return Html.of(
                "<div class=\"table-wrap\"><table class=\"aui\"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th></th></tr></thead><tbody>{}</tbody></table></div>",
                exchange.say("token.label"),
                exchange.say("token.created"),
                exchange.say("token.used"),
                tokens.stream().map(token -> row(exchange, token)).toList());
    }

    private static Html row(Exchange exchange, AccessToken token) {
        return Html.of(
                "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                token.label(),
                Dates.minute(token.created(), exchange.locale()),
                token.lastUsed()
                        .map(used -> Dates.minute(used, exchange.locale()))
                        .orElseGet(() -> Html.text(exchange.say("token.never"))),
                Forms.button(
                        exchange,
                        "/users/revoketoken.action",
                        "aui-button aui-button-link",
                        Html.text(exchange.say("token.revoke")),
                        Forms.hidden("tokenId", token.id())));
    }
}

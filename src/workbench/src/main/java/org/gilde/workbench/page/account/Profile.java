package org.gilde.workbench.page.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Avatars;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.Locales;
import org.gilde.workbench.page.frame.Texts;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.AccountException;
import org.gilde.workbench.user.Theme;
import org.gilde.workbench.user.WikiUser;

/** One's own profile: name, mail, language, colors, and the tokens of one's programs. */
public final class Profile {
    private final Stores stores;
    private final Frame frame;
    private final TokenTable table;

    /** Changes these. */
    public Profile(Stores stores, Frame frame) {
        this.stores = stores;
        this.frame = frame;
        this.table = new TokenTable(stores.tokens());
    }

    /** Shows the profile. */
    public Answer show(Exchange exchange) {
        Html message = Html.when(
                exchange.text("said").equals("saved"), Forms.message("success", exchange.say("profile.saved")));
        return form(exchange, exchange.needUser(), message);
    }

    /** Saves the profile. */
    public Answer save(Exchange exchange) {
        WikiUser user = exchange.needUser();
        WikiUser changed = new WikiUser(
                user.key(),
                user.name(),
                exchange.text("fullName"),
                exchange.text("mail"),
                exchange.given("language")
                        .map(tag -> Texts.closest(Locale.forLanguageTag(tag)).getLanguage()),
                Theme.of(exchange.text("theme")));
        try {
            stores.users().change(changed);
            return Answer.redirect("/users/viewmyprofile.action?said=saved");
        } catch (AccountException e) {
            return form(exchange, changed, Forms.message("error", exchange.say("account." + e.reason())));
        }
    }

    /** Gives oneself another password. */
    public Answer password(Exchange exchange) {
        WikiUser user = exchange.needUser();
        if (stores.users().check(user.name(), exchange.text("old")).isEmpty()) {
            return form(exchange, user, Forms.message("error", exchange.say("profile.wrong-password")));
        }
        try {
            stores.users().changePassword(user, exchange.text("new"));
            return Answer.redirect("/users/viewmyprofile.action?said=saved");
        } catch (AccountException e) {
            return form(exchange, user, Forms.message("error", exchange.say("account." + e.reason())));
        }
    }

    /** Makes a token and shows it this once. */
    public Answer createToken(Exchange exchange) {
        WikiUser user = exchange.needUser();
        String label = exchange.given("label").orElseGet(() -> exchange.say("token.unnamed"));
        return form(exchange, user, TokenTable.fresh(exchange, stores.tokens().create(user, label)));
    }

    /** Ends a token. */
    public Answer revokeToken(Exchange exchange) {
        stores.tokens().revoke(exchange.needUser(), exchange.need("tokenId"));
        return Answer.redirect("/users/viewmyprofile.action#tokens");
    }

    /** Remembers the chosen language, for a person or in a visitor's browser. */
    public Answer language(Exchange exchange) {
        Locale chosen = Texts.closest(Locale.forLanguageTag(exchange.text("to")));
        exchange.viewer().user().ifPresent(user -> stores.users()
                .change(new WikiUser(
                        user.key(),
                        user.name(),
                        user.fullName(),
                        user.mail(),
                        Optional.of(chosen.getLanguage()),
                        user.theme())));
        return Answer.redirect(exchange.back("back")).with("Set-Cookie", Locales.remember(chosen));
    }

    private Answer form(Exchange exchange, WikiUser user, Html message) {
        Html content = Html.of(
                """
                <div class="person-card">{}<div><h1>{}</h1><p class="subtle">{} · {}</p></div></div>{}
                <h2>{}</h2>
                <form class="aui" method="post" action="/users/dosavemyprofile.action">{}{}{}{}{}
                <div class="buttons"><button class="aui-button aui-button-primary">{}</button></div></form>
                {}
                <h2>{}</h2>
                <form class="aui" method="post" action="/users/dochangepassword.action">{}{}{}
                <div class="buttons"><button class="aui-button">{}</button></div></form>""",
                Avatars.of(user.fullName()),
                user.fullName(),
                user.name(),
                String.join(", ", exchange.viewer().groups()),
                message,
                exchange.say("profile.about"),
                Forms.token(exchange),
                Forms.field("fullName", exchange.say("user.full-name"), "text", user.fullName(), ""),
                Forms.field("mail", exchange.say("user.mail"), "email", user.mail(), exchange.say("user.mail.help")),
                languages(exchange, user),
                themes(exchange, user),
                exchange.say("save"),
                table.of(exchange, user),
                exchange.say("profile.password"),
                Forms.token(exchange),
                Forms.field("old", exchange.say("profile.old"), "password", "", ""),
                Forms.field("new", exchange.say("profile.new"), "password", "", ""),
                exchange.say("profile.change-password"));
        return Answer.page(frame.document(exchange, View.plain(exchange.say("header.profile"), "profile", content)));
    }

    private static Html languages(Exchange exchange, WikiUser user) {
        List<Forms.Option> options = Texts.LANGUAGES.stream()
                .map(language -> new Forms.Option(language.getLanguage(), language.getDisplayLanguage(language)))
                .toList();
        return Forms.choice(
                "language",
                exchange.say("header.language"),
                options,
                user.language().orElse(exchange.locale().getLanguage()));
    }

    private static Html themes(Exchange exchange, WikiUser user) {
        List<Forms.Option> options = List.of(Theme.values()).stream()
                .map(theme -> new Forms.Option(theme.name(), exchange.say("theme." + theme)))
                .toList();
        return Forms.choice(
                "theme", exchange.say("theme.title"), options, user.theme().name());
    }
}

package org.gilde.workbench.page.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.workbench.app.WebItems;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.user.WikiUser;

/** The bar at the top: the way home, spaces, creating, searching, languages, one's own menu. */
public final class Header {
    private final WebItems items;

    /** Shows the menu entries of apps, too. */
    public Header(WebItems items) {
        this.items = items;
    }

    Html of(Exchange exchange, View view) {
        return Html.of(
                """
                <header class="site-header">
                <a class="logo" href="/"><svg aria-hidden="true" viewBox="0 0 24 24"><path d="M3 6h18v3H3zM5 9h3v11H5zM16 9h3v11h-3zM8 12h8v2H8z"/></svg>{}</a>
                <nav aria-label="{}"><ul><li><a href="/spacedirectory/view.action">{}</a></li>{}</ul></nav>
                {}
                <form class="search" role="search" action="/dosearchsite.action">
                <label class="assistive" for="quick-search">{}</label>
                <input id="quick-search" type="search" name="queryString" placeholder="{}" value="{}">
                </form>
                {}
                {}
                </header>""",
                exchange.say("site.name"),
                exchange.say("header.label"),
                exchange.say("header.spaces"),
                links("system.header/left", exchange),
                create(exchange, view),
                exchange.say("header.search"),
                exchange.say("header.search"),
                exchange.text("queryString"),
                languages(exchange),
                exchange.viewer().user().map(user -> menu(exchange, user)).orElseGet(() -> logIn(exchange)));
    }

    private static Html create(Exchange exchange, View view) {
        String where = view.space()
                        .map(space -> "spaceKey=" + Links.encode(space.key()))
                        .orElse("")
                + view.page()
                        .filter(page -> !page.isPost())
                        .map(page -> "&parentPageId=" + page.id())
                        .orElse("");
        return Html.when(
                exchange.viewer().isKnown(),
                Html.of(
                        "<a class=\"aui-button aui-button-primary create\" href=\"/pages/createpage.action?{}\">{}</a>",
                        where,
                        exchange.say("header.create")));
    }

    private static Html languages(Exchange exchange) {
        List<Html> buttons = Texts.LANGUAGES.stream()
                .map(language -> Html.of(
                        "<button name=\"to\" value=\"{}\" lang=\"{}\" title=\"{}\"{}>{}</button>",
                        language.getLanguage(),
                        language.getLanguage(),
                        language.getDisplayLanguage(language),
                        Html.when(language.equals(exchange.locale()), Html.of(" aria-current=\"true\"")),
                        language.getLanguage().toUpperCase(Locale.ROOT)))
                .toList();
        return Html.of(
                "<form class=\"languages\" method=\"post\" action=\"/language.action\" aria-label=\"{}\">{}{}{}</form>",
                exchange.say("header.language"),
                Forms.token(exchange),
                Forms.hidden("back", Links.back(exchange)),
                buttons);
    }

    private Html menu(Exchange exchange, WikiUser user) {
        return Html.of(
                """
                <details class="menu user-menu"><summary aria-label="{}">{}<span class="name">{}</span></summary>
                <ul>
                <li class="who">{}</li>
                <li><a href="/users/viewmyprofile.action">{}</a></li>
                {}{}
                <li>{}</li>
                </ul></details>""",
                exchange.say("header.menu", user.fullName()),
                Avatars.of(user.fullName()),
                user.fullName(),
                user.fullName(),
                exchange.say("header.profile"),
                links("system.user/user-content", exchange),
                Html.when(
                        exchange.viewer().administrator(),
                        Html.of("<li><a href=\"/admin/viewapps.action\">{}</a></li>", exchange.say("admin.title"))),
                Forms.button(exchange, "/logout.action", "as-link", Html.text(exchange.say("header.logout"))));
    }

    private static Html logIn(Exchange exchange) {
        return Html.of(
                "<a class=\"aui-button\" href=\"/login.action?os_destination={}\">{}</a>",
                Links.encode(Links.back(exchange)),
                exchange.say("header.login"));
    }

    private Html links(String section, Exchange exchange) {
        Map<String, Object> context = exchange.viewer()
                .user()
                .<Map<String, Object>>map(user -> Map.of("user", new org.gilde.workbench.service.AccountUser(user)))
                .orElse(Map.of());
        return items.in(section, context).stream()
                .map(item -> Html.of("<li><a href=\"{}\">{}</a></li>", item.href(), item.label()))
                .collect(Html.joined());
    }
}

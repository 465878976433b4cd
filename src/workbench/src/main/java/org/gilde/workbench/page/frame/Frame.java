package org.gilde.workbench.page.frame;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gilde.workbench.app.WebResources;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.user.Theme;
import org.gilde.workbench.user.WikiUser;

/** Puts header, sidebar and footer around a view: one whole HTML document. */
public final class Frame {
    /** The kind of view, and the context of web-resources, of the dialog for new spaces. */
    public static final String CREATE_SPACE = "create-space";

    private final WebResources resources;
    private final Header header;
    private final Sidebar sidebar;

    /** Draws with these parts. */
    public Frame(WebResources resources, Header header, Sidebar sidebar) {
        this.resources = resources;
        this.header = header;
        this.sidebar = sidebar;
    }

    /** Returns the document. The view's content is written by now: what its macros require stands in the head. */
    public Html document(Exchange exchange, View view) {
        Html side = view.space()
                .map(space -> sidebar.of(exchange, space, view.page()))
                .orElse(Html.EMPTY);
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="{}"{}>
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} - {}</title>
                <link rel="icon" href="/wiki-assets/icon.svg" type="image/svg+xml">
                <meta name="ajs-context-path" content="">
                <meta id="atlassian-token" name="atlassian-token" content="{}">
                <link rel="stylesheet" href="/aui/aui-prototyping.css">
                <link rel="stylesheet" href="/wiki-assets/wiki.css">
                <script src="/aui/jquery.min.js"></script>
                <script src="/wiki-assets/context-path.js"></script>
                <script src="/aui/aui-prototyping.js"></script>
                {}
                <script src="/wiki-assets/wiki.js" defer></script>
                {}
                </head>
                <body class="wiki kind-{}">
                <a class="skip" href="#content">{}</a>
                {}
                {}
                <div class="frame{}">
                {}
                <main id="content" tabindex="-1">{}</main>
                </div>
                {}
                </body>
                </html>
                """,
                Texts.spoken(exchange.locale()).getLanguage(),
                theme(exchange),
                view.title(),
                exchange.say("site.name"),
                exchange.token(),
                tags(exchange.locale(), view.kind()),
                view.head(),
                view.kind(),
                exchange.say("skip"),
                notice(exchange),
                header.of(exchange, view),
                view.space().isPresent() ? " with-sidebar" : "",
                side,
                view.content(),
                footer(exchange));
    }

    /** Returns the tags of style sheets and scripts that apps want on this page. */
    Html tags(Locale locale, String kind) {
        Collection<String> required = resources.takeRequired();
        List<String> contexts =
                switch (kind) {
                    case "admin" -> List.of("atl.general", "atl.admin");
                    case CREATE_SPACE -> List.of("atl.general", CREATE_SPACE);
                    default -> List.of("atl.general");
                };
        return Html.written(resources.tags(contexts, required, locale));
    }

    static Html notice(Exchange exchange) {
        return Html.of(
                "<aside class=\"stand-in\" aria-label=\"{}\"><strong>{}</strong> <span>{}</span></aside>",
                exchange.say("notice.label"),
                exchange.say("notice.short"),
                exchange.say("notice.long"));
    }

    private static Html footer(Exchange exchange) {
        return Html.of(
                "<footer class=\"site-footer\"><p>{}</p><p>{}</p></footer>",
                exchange.say("footer.what"),
                exchange.say("footer.trademark"));
    }

    static Html theme(Exchange exchange) {
        Theme theme = exchange.viewer().user().map(WikiUser::theme).orElse(Theme.AUTO);
        return switch (theme) {
            case LIGHT -> Html.of(" data-color-mode=\"light\" data-theme=\"light:light dark:dark\"");
            case DARK -> Html.of(" data-color-mode=\"dark\" data-theme=\"light:light dark:dark\"");
            case AUTO -> Html.of(" data-color-mode-auto data-theme=\"light:light dark:dark\"");
        };
    }
}

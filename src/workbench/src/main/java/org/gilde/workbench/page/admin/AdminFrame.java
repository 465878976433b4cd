package org.gilde.workbench.page.admin;

import java.util.List;
import java.util.Map;
import org.gilde.workbench.app.SecureSessions;
import org.gilde.workbench.app.WebItems;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;

/** The menu of the administration, with the entries of apps, beside what was chosen from it. */
public final class AdminFrame {
    private static final List<String> SECTIONS = List.of("system.admin/configuration", "system.admin/administration");

    private final Frame frame;
    private final WebItems items;
    private final SecureSessions sessions;

    /** Draws in that frame. */
    public AdminFrame(Frame frame, WebItems items, SecureSessions sessions) {
        this.frame = frame;
        this.items = items;
        this.sessions = sessions;
    }

    /** Answers with a page of the administration. */
    public Answer answer(Exchange exchange, String title, String selected, Html content) {
        return Answer.page(document(exchange, title, selected, Html.EMPTY, content));
    }

    /**
     * Returns a page of the administration.
     *
     * @param selected the key of the menu entry that is open
     */
    public Html document(Exchange exchange, String title, String selected, Html head, Html content) {
        Html body = Html.of(
                """
                <div class="admin"><nav class="admin-menu" aria-label="{}"><h2>{}</h2><ul>{}{}</ul></nav>
                <div class="admin-content">{}{}</div></div>""",
                exchange.say("admin.title"),
                exchange.say("admin.title"),
                own(exchange, selected),
                ofApps(selected),
                Html.when(sessions.areAsked(), secure(exchange)),
                content);
        View plain = View.plain(title, "admin", body);
        return frame.document(exchange, new View(plain.title(), plain.space(), plain.page(), "admin", head, body));
    }

    private static Html secure(Exchange exchange) {
        return Html.of(
                "<div class=\"aui-message aui-message-info secure-session\" role=\"status\"><p>{}</p>{}</div>",
                exchange.say("confirm.now"),
                Forms.button(
                        exchange,
                        "/dropauthentication.action",
                        "aui-button aui-button-link",
                        Html.text(exchange.say("confirm.drop"))));
    }

    private static Html own(Exchange exchange, String selected) {
        return List.of("apps", "users", "groups", "jobs", "mails").stream()
                .map(entry -> entry(
                        "/admin/view" + entry + ".action", exchange.say("admin." + entry), entry.equals(selected)))
                .collect(Html.joined());
    }

    private Html ofApps(String selected) {
        return SECTIONS.stream()
                .flatMap(section -> items.in(section, Map.of()).stream())
                .map(item -> entry(item.href(), item.label(), item.key().equals(selected)))
                .collect(Html.joined());
    }

    private static Html entry(String address, String label, boolean selected) {
        return Html.of(
                "<li><a href=\"{}\"{}>{}</a></li>",
                address,
                Html.when(selected, Html.of(" aria-current=\"page\"")),
                label);
    }
}

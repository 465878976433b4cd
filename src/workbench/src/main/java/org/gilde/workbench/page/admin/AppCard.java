package org.gilde.workbench.page.admin;

import java.util.List;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;

/** One installed app: its state, its modules, what can be done with it. */
final class AppCard {
    private AppCard() {}

    static Html of(Exchange exchange, AppStatus app) {
        return Html.of(
                """
                <section class="app-card"><div class="app-head"><h2>{}</h2>{}<span class="subtle">{} · {}</span></div>
                {}
                <div class="buttons">{}{}</div>
                <details><summary>{}</summary><ul class="modules">{}</ul></details></section>""",
                app.name(),
                lozenge(exchange, app),
                app.key(),
                app.version(),
                app.problem().map(problem -> Html.of("<pre class=\"problem\" tabindex=\"0\">{}</pre>", problem)),
                app.enabled() ? button(exchange, app, "disable") : button(exchange, app, "enable"),
                button(exchange, app, "uninstall"),
                exchange.say("apps.modules", enabled(app), app.modules().size()),
                modules(exchange, app.modules()));
    }

    private static long enabled(AppStatus app) {
        return app.modules().stream().filter(AppStatus.Module::enabled).count();
    }

    private static Html lozenge(Exchange exchange, AppStatus app) {
        String kind = app.enabled() ? "success" : app.problem().isPresent() ? "error" : "default";
        return Html.of(
                "<span class=\"aui-lozenge aui-lozenge-{}\">{}</span>", kind, exchange.say("apps.state." + kind));
    }

    private static Html button(Exchange exchange, AppStatus app, String change) {
        return Forms.button(
                exchange,
                "/admin/changeapp.action",
                "aui-button",
                Html.text(exchange.say("apps." + change)),
                Forms.hidden("key", app.key()),
                Forms.hidden("do", change));
    }

    private static List<Html> modules(Exchange exchange, List<AppStatus.Module> modules) {
        return modules.stream()
                .map(module -> Html.of(
                        "<li><code>{}</code> {} {}</li>",
                        module.type(),
                        module.key(),
                        Html.when(
                                !module.enabled(),
                                Html.of("<span class=\"aui-lozenge\">{}</span>", exchange.say("apps.state.default")))))
                .toList();
    }
}

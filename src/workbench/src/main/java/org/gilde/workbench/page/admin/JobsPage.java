package org.gilde.workbench.page.admin;

import java.util.List;
import org.gilde.workbench.app.Jobs;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Refusal;

/** The scheduled jobs of apps, with a way to run one now. */
public final class JobsPage {
    private final Jobs jobs;
    private final AdminFrame frame;

    /** Shows these. */
    public JobsPage(Jobs jobs, AdminFrame frame) {
        this.jobs = jobs;
        this.frame = frame;
    }

    /** Shows every job. */
    public Answer show(Exchange exchange) {
        exchange.needAdministrator();
        return page(exchange, Html.EMPTY);
    }

    /** Runs a job and shows what it said. */
    public Answer run(Exchange exchange) {
        exchange.needAdministrator();
        String key = exchange.text("key");
        if (jobs.all().stream().noneMatch(job -> job.completeKey().equals(key))) {
            throw new Refusal(Refusal.Reason.NOT_FOUND);
        }
        return page(exchange, Forms.message("info", exchange.say("jobs.said", jobs.run(key))));
    }

    private Answer page(Exchange exchange, Html message) {
        List<Html> rows = jobs.all().stream().map(job -> row(exchange, job)).toList();
        Html table = Html.of(
                "<div class=\"table-wrap\"><table class=\"aui\"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th></th></tr></thead><tbody>{}</tbody></table></div>",
                exchange.say("jobs.name"),
                exchange.say("jobs.schedule"),
                exchange.say("jobs.last"),
                rows);
        Html content = Html.of(
                "<h1>{}</h1>{}{}",
                exchange.say("admin.jobs"),
                message,
                rows.isEmpty() ? Html.of("<p class=\"subtle\">{}</p>", exchange.say("jobs.none")) : table);
        return frame.answer(exchange, exchange.say("admin.jobs"), "jobs", content);
    }

    private static Html row(Exchange exchange, Jobs.Job job) {
        return Html.of(
                "<tr><td>{}<div class=\"subtle\">{}</div></td><td>{}</td><td>{} <span class=\"subtle\">{}</span></td><td>{}</td></tr>",
                job.name(),
                job.completeKey(),
                job.schedule(),
                job.lastStart()
                        .map(start -> Dates.minute(start, exchange.locale()))
                        .orElseGet(() -> Html.text(exchange.say("jobs.never"))),
                job.lastWords(),
                Forms.button(
                        exchange,
                        "/admin/runjob.action",
                        "aui-button",
                        Html.text(exchange.say("jobs.run")),
                        Forms.hidden("key", job.completeKey())));
    }
}

package org.gilde.workbench.page.admin;

import java.util.List;
import org.gilde.workbench.content.Mails;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;

/** The mails that apps sent, which nobody received. */
public final class MailsPage {
    private final Mails mails;
    private final AdminFrame frame;

    /** Shows these. */
    public MailsPage(Mails mails, AdminFrame frame) {
        this.mails = mails;
        this.frame = frame;
    }

    /** Shows every mail, the latest first. */
    public Answer show(Exchange exchange) {
        exchange.needAdministrator();
        List<Html> sent = mails.all().stream()
                .map(mail -> Html.of(
                        "<section><h2>{}</h2><p class=\"subtle\">{} · {}</p><pre>{}</pre></section>",
                        mail.subject(),
                        mail.to(),
                        Dates.minute(mail.sent(), exchange.locale()),
                        mail.body()))
                .toList();
        Html content = Html.of(
                "<h1>{}</h1>{}",
                exchange.say("admin.mails"),
                sent.isEmpty()
                        ? Html.of("<p class=\"subtle\">{}</p>", exchange.say("mails.none"))
                        : Html.of("{}", sent));
        return frame.answer(exchange, exchange.say("admin.mails"), "mails", content);
    }
}

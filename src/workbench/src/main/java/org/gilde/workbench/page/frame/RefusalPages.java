package org.gilde.workbench.page.frame;

import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.page.web.Refusals;

/** Says in words why a request was not answered, and what to do now. */
public final class RefusalPages implements Refusals {
    private final Frame frame;

    /** Draws in that frame. */
    public RefusalPages(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Answer refuse(Exchange exchange, Refusal.Reason reason) {
        return switch (reason) {
            case LOG_IN -> Answer.redirect("/login.action?os_destination=" + Links.encode(Links.back(exchange)));
            case CONFIRM -> Answer.redirect("/authenticate.action?destination=" + Links.encode(page(exchange)));
            case NOT_FOUND -> words(exchange, 404, reason.name());
            case FORBIDDEN, STALE_FORM -> words(exchange, 403, reason.name());
            case BAD_REQUEST -> words(exchange, 400, reason.name());
        };
    }

    // A form that was sent can't be sent again by a redirect: it leads to the start of what it is part of.
    private static String page(Exchange exchange) {
        return exchange.request().getMethod().equals("GET") ? exchange.address() : "/admin";
    }

    @Override
    public Answer fail(Exchange exchange, String id) {
        Html content = Html.of(
                "<div class=\"narrow\"><h1>{}</h1><p>{}</p></div>",
                exchange.say("failed.title"),
                exchange.say("failed", id));
        return Answer.page(500, frame.document(exchange, View.plain(exchange.say("failed.title"), "refusal", content)));
    }

    private Answer words(Exchange exchange, int status, String reason) {
        Html logIn = Html.of(
                "<p><a href=\"/login.action?os_destination={}\">{}</a></p>",
                Links.encode(Links.back(exchange)),
                exchange.say("refused.log-in"));
        Html content = Html.of(
                "<div class=\"narrow\"><h1>{}</h1><p>{}</p>{}<p><a href=\"/\">{}</a></p></div>",
                exchange.say("refused." + reason + ".title"),
                exchange.say("refused." + reason),
                Html.when(!exchange.viewer().isKnown(), logIn),
                exchange.say("refused.home"));
        String title = exchange.say("refused." + reason + ".title");
        return Answer.page(status, frame.document(exchange, View.plain(title, "refusal", content)));
    }
}

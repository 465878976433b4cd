package org.gilde.workbench.page.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.gilde.workbench.page.web.Refusal.Reason;
import org.gilde.workbench.service.CurrentLocale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers everything that is neither an app's nor a file: finds the handler, checks the form, words refusals. */
public final class WikiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WikiServlet.class);

    private final transient Router router;
    private final transient Refusals refusals;
    private final transient Exchanges exchanges;

    /** Answers with these handlers. */
    public WikiServlet(Router router, Refusals refusals, Exchanges exchanges) {
        this.router = router;
        this.refusals = refusals;
        this.exchanges = exchanges;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = exchanges.of(request);
        CurrentLocale.set(exchange.locale());
        try {
            Answer answer = answer(exchange);
            exchange.timing().ifPresent(timing -> response.setHeader(Exchange.TIMING, timing));
            send(answer, response);
        } finally {
            CurrentLocale.reset();
        }
    }

    @SuppressWarnings(
            "checkstyle:IllegalCatch") // the last edge before the browser: it reads a sentence, the log the cause
    private Answer answer(Exchange exchange) {
        try {
            return handled(exchange);
        } catch (Refusal e) {
            return refusals.refuse(exchange, e.reason());
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString();
            LOG.error("Request failed, {}: {}", id, exchange.request().getRequestURI(), e);
            return refusals.fail(exchange, id);
        }
    }

    private Answer handled(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        Handler handler = router.find(request.getMethod(), request.getRequestURI())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        if (request.getMethod().equals("POST") && !router.checksItself(handler) && !exchanges.isOurs(request)) {
            throw new Refusal(Reason.STALE_FORM);
        }
        return handler.answer(exchange);
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::addHeader);
        if (!answer.body().isEmpty()) {
            response.getWriter().write(answer.body());
        }
    }
}

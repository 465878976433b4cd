package org.gilde.workbench.page.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;

/** Addresses for forms and links. */
public final class Links {
    private Links() {}

    /** Returns text as it may stand in a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns a link to the blog posts of a space. */
    public static Html blog(Exchange exchange, String spaceKey) {
        return Html.of(
                "<a href=\"/pages/viewrecentblogposts.action?key={}\">{}</a>",
                encode(spaceKey),
                exchange.say("blog.title"));
    }

    /** Returns where to come back to: this page, or the start page when this one was an answer to a form. */
    public static String back(Exchange exchange) {
        boolean readable = exchange.request().getMethod().equals("GET")
                && !exchange.request().getRequestURI().equals("/login.action");
        return readable ? exchange.address() : exchange.back("os_destination");
    }
}

package org.gilde.workbench.page.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gilde.workbench.html.Html;

/**
 * What a handler answers.
 *
 * @param body a whole HTML document; empty when the browser goes elsewhere
 */
public record Answer(int status, Map<String, String> headers, String body) {

    /** Answers with a page. */
    public static Answer page(Html document) {
        return page(200, document);
    }

    /** Answers with a page and that status. */
    public static Answer page(int status, Html document) {
        return new Answer(status, Map.of("Content-Type", "text/html;charset=UTF-8"), document.toString());
    }

    /** Sends the browser to an address of the wiki, with GET. */
    public static Answer redirect(String location) {
        return new Answer(303, Map.of("Location", location), "");
    }

    /** Returns the same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}

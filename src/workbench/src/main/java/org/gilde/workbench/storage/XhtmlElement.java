package org.gilde.workbench.storage;

import org.gilde.workbench.html.Html;

/** Renders an element of plain XHTML, with the attributes that may stand in a page. */
final class XhtmlElement {
    private XhtmlElement() {}

    static Html render(Node.Element element, Headings headings, Html children) {
        StringBuilder html = new StringBuilder("<").append(element.name());
        element.attributes().forEach((name, value) -> Elements.attribute(element.name(), name, value)
                .ifPresent(safe -> append(html, name, safe)));
        String anchor = headings.anchor(element);
        if (!anchor.isEmpty()) {
            append(html, "id", anchor);
        }
        html.append('>');
        if (!Elements.isEmpty(element.name())) {
            html.append(children).append("</").append(element.name()).append('>');
        }
        return wrapped(element, Html.written(html.toString()));
    }

    // A wide table scrolls by itself instead of making the page wider than the window.
    private static Html wrapped(Node.Element element, Html html) {
        return element.name().equals("table") ? Html.of("<div class=\"table-wrap\">{}</div>", html) : html;
    }

    private static void append(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }
}

package org.gilde.workbench.page.write;

import java.util.Optional;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.page.web.Exchange;

/**
 * A page, or a blog post, as somebody is writing it.
 *
 * @param page the page that is changed; absent for a new one
 * @param basedOn the version that the author began with; 0 for a new page
 * @param parent the page above a new one
 * @param isPost whether a new one is to be a blog post
 */
record Draft(
        Optional<Long> page,
        int basedOn,
        String spaceKey,
        Optional<Long> parent,
        String title,
        String body,
        String note,
        boolean isPost) {

    static Draft typed(Exchange exchange, Optional<Long> page, boolean isPost) {
        return new Draft(
                page,
                exchange.number("basedOn").map(Math::toIntExact).orElse(0),
                exchange.text("spaceKey"),
                exchange.number("parentPageId"),
                exchange.text("title"),
                exchange.text("body").replace("\r\n", "\n"),
                exchange.text("note"),
                isPost);
    }

    static Draft of(WikiPage page) {
        return new Draft(
                Optional.of(page.id()),
                page.version(),
                page.spaceKey(),
                page.parent(),
                page.title(),
                page.body(),
                "",
                page.isPost());
    }

    static Draft empty(String spaceKey, Optional<Long> parent, String title, boolean isPost) {
        return new Draft(Optional.empty(), 0, spaceKey, parent, title, "<p></p>\n", "", isPost);
    }

    Draft onTopOf(int version) {
        return new Draft(page, version, spaceKey, parent, title, body, note, isPost);
    }
}

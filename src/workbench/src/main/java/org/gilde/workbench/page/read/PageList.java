package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.html.Html;

/** A plain list of pages. */
final class PageList {
    private PageList() {}

    static Html of(List<PageTitle> pages) {
        return Html.of(
                "<ul class=\"page-list\">{}</ul>",
                pages.stream()
                        .map(page -> Html.of(
                                "<li><a href=\"{}\">{}</a> <span class=\"subtle\">{}</span></li>",
                                Addresses.page(page),
                                page.title(),
                                page.spaceKey()))
                        .toList());
    }
}

package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Links;
import org.gilde.workbench.page.web.Exchange;

/** The way from the space down to a page. */
public final class Breadcrumbs {
    private final Pages pages;

    /** Finds the pages above there. */
    public Breadcrumbs(Pages pages) {
        this.pages = pages;
    }

    /**
     * Returns the way; pages above that the viewer may not see are left out, and so
     * is the home page, which the space's name leads to.
     */
    public Html of(Exchange exchange, WikiSpace space, WikiPage page) {
        List<Long> above = page.path().subList(0, page.path().size() - 1);
        List<Html> steps = pages.find(above).stream()
                .filter(step ->
                        space.homePage().filter(home -> home == step.id()).isEmpty())
                .filter(step -> pages.mayView(exchange.viewer(), step))
                .map(step -> Html.of("<li><a href=\"{}\">{}</a></li>", Addresses.page(step), step.title()))
                .toList();
        return Html.of(
                "<nav aria-label=\"{}\"><ol class=\"breadcrumbs\"><li><a href=\"{}\">{}</a></li>{}{}</ol></nav>",
                exchange.say("breadcrumbs.label"),
                Addresses.space(space.key()),
                space.name(),
                Html.when(page.isPost(), Html.of("<li>{}</li>", Links.blog(exchange, space.key()))),
                steps);
    }
}

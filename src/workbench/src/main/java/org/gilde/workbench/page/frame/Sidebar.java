package org.gilde.workbench.page.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.workbench.app.WebItems;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.permission.Access;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.service.Entities;

/** The space's name and its tree of pages. */
public final class Sidebar {
    private final Pages pages;
    private final Access access;
    private final WebItems items;
    private final Entities entities;

    /** Reads pages and menu entries there. */
    public Sidebar(Pages pages, Access access, WebItems items, Entities entities) {
        this.pages = pages;
        this.access = access;
        this.items = items;
        this.entities = entities;
    }

    Html of(Exchange exchange, WikiSpace space, Optional<WikiPage> open) {
        return Html.of(
                """
                <nav class="sidebar" id="sidebar" aria-label="{}">
                <a class="space-name" href="{}"><span class="space-mark" aria-hidden="true">{}</span>{}</a>
                <ul class="space-links"><li>{}</li>{}{}</ul>
                <h2>{}</h2>
                {}
                </nav>""",
                exchange.say("sidebar.label"),
                Addresses.space(space.key()),
                space.name().substring(0, 1),
                space.name(),
                Links.blog(exchange, space.key()),
                appLinks(space),
                tools(exchange, space),
                exchange.say("sidebar.pages"),
                tree(exchange, space, open));
    }

    private Html appLinks(WikiSpace space) {
        return items.in("system.space.sidebar/main-links", Map.of("space", entities.space(space))).stream()
                .map(item -> Html.of("<li><a href=\"{}\">{}</a></li>", item.href(), item.label()))
                .collect(Html.joined());
    }

    private Html tools(Exchange exchange, WikiSpace space) {
        return Html.when(
                access.may(exchange.viewer(), SpaceRight.ADMINISTER, space.id()),
                Html.of(
                        "<li><a href=\"/spaces/editspace.action?key={}\">{}</a></li>",
                        Links.encode(space.key()),
                        exchange.say("sidebar.tools")));
    }

    private Html tree(Exchange exchange, WikiSpace space, Optional<WikiPage> open) {
        List<PageTitle> titles = pages.titles(exchange.viewer(), space.id());
        Set<Long> shown = titles.stream().map(PageTitle::id).collect(Collectors.toSet());
        long home = space.homePage().orElse(0L);
        // The space's name leads to its home page: what stands beneath it, or beneath a page that the viewer may not
        // see, stands at the top.
        Map<Long, List<PageTitle>> beneath = titles.stream()
                .filter(page -> page.id() != home)
                .collect(Collectors.groupingBy(page -> page.parent()
                        .filter(parent -> parent != home && shown.contains(parent))
                        .orElse(0L)));
        return level(exchange, beneath, 0L, open);
    }

    private static Html level(
            Exchange exchange, Map<Long, List<PageTitle>> beneath, long parent, Optional<WikiPage> open) {
        List<Html> rows = beneath.getOrDefault(parent, List.of()).stream()
                .map(page -> row(exchange, beneath, page, open))
                .toList();
        return Html.when(!rows.isEmpty(), Html.of("<ul class=\"tree\">{}</ul>", rows));
    }

    private static Html row(
            Exchange exchange, Map<Long, List<PageTitle>> beneath, PageTitle page, Optional<WikiPage> open) {
        boolean current = open.filter(one -> one.id() == page.id()).isPresent();
        Html link = Html.of(
                "<a href=\"{}\"{}>{}</a>",
                Addresses.page(page),
                Html.when(current, Html.of(" aria-current=\"page\"")),
                page.title());
        if (!beneath.containsKey(page.id())) {
            return Html.of("<li>{}</li>", link);
        }
        boolean unfolded = open.filter(one -> one.path().contains(page.id())).isPresent();
        return Html.of(
                "<li>{}<details{}><summary aria-label=\"{}\"></summary>{}</details></li>",
                link,
                Html.when(unfolded, Html.of(" open")),
                exchange.say("sidebar.beneath", page.title()),
                level(exchange, beneath, page.id(), open));
    }
}

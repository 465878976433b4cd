package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;

/** The start page: the spaces and what changed lately. And the directory of all spaces. */
public final class Dashboard {
    private static final int RECENT = 12;

    private final Stores stores;
    private final Frame frame;

    /** Shows what these keep. */
    public Dashboard(Stores stores, Frame frame) {
        this.stores = stores;
        this.frame = frame;
    }

    /** Answers the start page. */
    public Answer start(Exchange exchange) {
        List<WikiPage> recent = stores.pages().recent(exchange.viewer(), RECENT);
        People people = People.of(
                stores.users(),
                recent.stream().map(WikiPage::modifier).distinct().toList());
        List<Html> rows = recent.stream()
                .map(page -> Html.of(
                        "<li>{}<div><a href=\"{}\">{}</a><div class=\"subtle\">{} · {} · {}</div></div></li>",
                        people.avatar(exchange, page.modifier()),
                        Addresses.page(page),
                        page.title(),
                        page.spaceKey(),
                        people.name(exchange, page.modifier()),
                        Dates.day(page.modified(), exchange.locale())))
                .toList();
        Html content = Html.of(
                "<h1>{}</h1><h2>{}</h2>{}<h2>{}</h2><ul class=\"recent\">{}</ul>{}",
                exchange.viewer()
                        .user()
                        .map(WikiUser::fullName)
                        .map(name -> exchange.say("dashboard.hello", name))
                        .orElseGet(() -> exchange.say("dashboard.title")),
                exchange.say("spaces.title"),
                cards(exchange),
                exchange.say("dashboard.recent"),
                rows,
                Html.when(rows.isEmpty(), Html.of("<p class=\"subtle\">{}</p>", exchange.say("dashboard.nothing"))));
        return Answer.page(frame.document(exchange, View.plain(exchange.say("dashboard.title"), "dashboard", content)));
    }

    /** Answers the directory of spaces. */
    public Answer spaces(Exchange exchange) {
        Html content = Html.of(
                "<div class=\"page-head\"><h1>{}</h1>{}</div>{}",
                exchange.say("spaces.title"),
                Html.when(
                        exchange.viewer().administrator()
                                || exchange.viewer().groups().contains(Groups.USERS),
                        Html.of(
                                "<a class=\"aui-button\" href=\"/spaces/createdialog.action\">{}</a>",
                                exchange.say("spaces.create"))),
                cards(exchange));
        return Answer.page(frame.document(exchange, View.plain(exchange.say("spaces.title"), "spaces", content)));
    }

    private Html cards(Exchange exchange) {
        List<WikiSpace> spaces = stores.spaces().visible(exchange.viewer());
        List<Html> cards = spaces.stream()
                .map(space -> Html.of(
                        "<li><a href=\"{}\"><span class=\"space-mark\" aria-hidden=\"true\">{}</span><strong>{}</strong></a><p>{}</p></li>",
                        Addresses.space(space.key()),
                        space.name().substring(0, 1),
                        space.name(),
                        space.description()))
                .toList();
        return cards.isEmpty()
                ? Html.of("<p class=\"subtle\">{}</p>", exchange.say("spaces.none"))
                : Html.of("<ul class=\"space-cards\">{}</ul>", cards);
    }
}

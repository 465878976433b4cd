package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.Links;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;

/** The blog posts of a space, newest first, and the way to another one. */
public final class Blog {
    private final Stores stores;
    private final Gate gate;
    private final Frame frame;

    /** Shows what these keep. */
    public Blog(Stores stores, Gate gate, Frame frame) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
    }

    /** Answers {@code /pages/viewrecentblogposts.action?key=…}. */
    public Answer show(Exchange exchange) {
        WikiSpace space = gate.space(exchange, exchange.text("key"), SpaceRight.VIEW);
        List<WikiPage> posts = stores.pages().posts(exchange.viewer(), space.id());
        Html content = Html.of(
                "<div class=\"page-head\"><h1>{}</h1>{}</div>{}",
                exchange.say("blog.title"),
                Html.when(
                        stores.access().may(exchange.viewer(), SpaceRight.EDIT, space.id()),
                        Html.of(
                                "<a class=\"aui-button\" href=\"/pages/createblogpost.action?spaceKey={}\">{}</a>",
                                Links.encode(space.key()),
                                exchange.say("create.post"))),
                posts.isEmpty()
                        ? Html.of("<p class=\"subtle\">{}</p>", exchange.say("blog.empty"))
                        : list(exchange, posts));
        return Answer.page(frame.document(exchange, View.in(space, exchange.say("blog.title"), "blog", content)));
    }

    private Html list(Exchange exchange, List<WikiPage> posts) {
        People people = People.of(
                stores.users(), posts.stream().map(WikiPage::creator).distinct().toList());
        List<Html> rows = posts.stream()
                .map(post -> Html.of(
                        "<li>{}<div><a href=\"{}\">{}</a><div class=\"subtle\">{} · {}</div></div></li>",
                        people.avatar(exchange, post.creator()),
                        Addresses.page(post),
                        post.title(),
                        people.name(exchange, post.creator()),
                        Dates.day(post.created(), exchange.locale())))
                .toList();
        return Html.of("<ul class=\"recent\">{}</ul>", rows);
    }
}

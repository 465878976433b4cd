package org.gilde.workbench.page.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.View;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.page.web.Gate;
import org.gilde.workbench.page.web.Refusal;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.service.ContentEvents;
import org.gilde.workbench.store.Stores;

/** Shows pages, by id or by {@code /display/SPACE/Title}, and blog posts with their day before the title, for reading or for taking along. */
public final class ViewPage {
    private static final Pattern POST = Pattern.compile("(\\d{4}/\\d\\d/\\d\\d)/(.+)");

    private final Stores stores;
    private final Gate gate;
    private final Frame frame;
    private final PageView view;
    private final SpaceOverview overview;
    private final PersonPage person;
    private final Export export;
    private final ContentEvents events;

    /** Shows what these keep. */
    public ViewPage(Stores stores, Gate gate, Frame frame, Bodies bodies, ContentEvents events) {
        this.stores = stores;
        this.gate = gate;
        this.frame = frame;
        this.view = new PageView(stores, bodies);
        this.overview = new SpaceOverview(stores, frame);
        this.person = new PersonPage(stores, frame);
        this.export = new Export(stores, bodies);
        this.events = events;
    }

    /** Answers {@code /pages/viewpage.action?pageId=…}. */
    public Answer byId(Exchange exchange) {
        return show(exchange, gate.page(exchange, exchange.need("pageId")));
    }

    /** Answers {@code /display/SPACE}, {@code /display/SPACE/Title} and {@code /display/~user}. */
    public Answer byName(Exchange exchange) {
        String[] parts = exchange.request().getRequestURI().split("/", 4);
        String key = decode(parts[2]);
        if (key.startsWith("~")) {
            return person.answer(exchange, key.substring(1));
        }
        WikiSpace space = gate.space(exchange, key, SpaceRight.VIEW);
        if (parts.length == 3 || parts[3].isEmpty()) {
            return space(exchange, space);
        }
        WikiPage page = named(space, parts[3]).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
        return show(exchange, gate.page(exchange, page.id()));
    }

    /** A page's title stands in one part of the address, a blog post's after its day. */
    private Optional<WikiPage> named(WikiSpace space, String rest) {
        Matcher post = POST.matcher(rest);
        return post.matches()
                ? day(post.group(1)).flatMap(day -> stores.pages().find(space.key(), day, decode(post.group(2))))
                : stores.pages().find(space.key(), decode(rest));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.replace('/', '-')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Answer space(Exchange exchange, WikiSpace space) {
        return space.homePage()
                .flatMap(stores.pages()::find)
                .filter(page -> stores.access().mayView(exchange.viewer(), page))
                .map(page -> show(exchange, page))
                .orElseGet(() -> overview.answer(exchange, space));
    }

    private Answer show(Exchange exchange, WikiPage page) {
        WikiSpace space = gate.spaceOf(page);
        return switch (exchange.text("output")) {
            case "pdf" -> export.print(exchange, space, page);
            case "word" -> export.word(exchange, space, page);
            default -> read(exchange, space, page);
        };
    }

    private Answer read(Exchange exchange, WikiSpace space, WikiPage page) {
        Html content = view.of(exchange, space, page);
        events.viewed(page);
        return Answer.page(frame.document(
                exchange, View.about(space, page, page.title() + " - " + space.name(), "page", content)));
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.NOT_FOUND);
        }
    }
}

package org.gilde.workbench.page.read;

import java.util.List;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Dates;
import org.gilde.workbench.page.web.Answer;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.storage.OutputType;
import org.gilde.workbench.store.Stores;

/** A page to take along: for printing or saving as PDF, and for a word processor. Macros know which. */
final class Export {
    private final Stores stores;
    private final Bodies bodies;

    Export(Stores stores, Bodies bodies) {
        this.stores = stores;
        this.bodies = bodies;
    }

    Answer print(Exchange exchange, WikiSpace space, WikiPage page) {
        Html hint = Html.of("<p class=\"no-print\">{}</p>", exchange.say("print.hint"));
        return Answer.page(document(exchange, space, page, OutputType.PDF, hint));
    }

    Answer word(Exchange exchange, WikiSpace space, WikiPage page) {
        return Answer.page(document(exchange, space, page, OutputType.WORD, Html.EMPTY))
                .with("Content-Type", "application/msword;charset=UTF-8")
                .with("Content-Disposition", "attachment; filename=\"page-" + page.id() + ".doc\"");
    }

    private Html document(Exchange exchange, WikiSpace space, WikiPage page, OutputType type, Html hint) {
        People people = People.of(stores.users(), List.of(page.modifier()));
        return Html.of(
                """
                <!DOCTYPE html>
                <html lang="{}"><head><meta charset="UTF-8"><title>{}</title>
                <style>
                body { font: 11pt/1.5 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff; }
                h1, h2, h3, .meta, .no-print { font-family: sans-serif; } .meta { color: #555; font-size: 9pt; }
                table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: .3em .6em; }
                pre { white-space: pre-wrap; } @media print { .no-print { display: none; } }
                </style></head>
                <body>{}<p class="meta">{}</p><h1>{}</h1>{}
                <p class="meta">{} {}, {}. {}</p></body></html>
                """,
                exchange.locale().getLanguage(),
                page.title(),
                hint,
                space.name(),
                page.title(),
                bodies.of(exchange, page, page.body(), type),
                exchange.say("byline.changed"),
                people.name(exchange, page.modifier()),
                Dates.day(page.modified(), exchange.locale()),
                exchange.say("notice.short"));
    }
}

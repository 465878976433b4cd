package org.gilde.confluence.craft;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gilde.confluence.macro.CraftAddress;
import org.gilde.confluence.macro.ItemRows;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;
import org.gilde.confluence.takealong.RawStatements.Outcome;
import org.gilde.confluence.takealong.StatementShelf;
import org.gilde.confluence.takealong.StatementShelf.Entry;
import org.gilde.confluence.takealong.StatementShelf.Shown;
import org.gilde.confluence.text.Phrases;

/** The Statements behind one own item. The one page that waits for the bridge, for whoever asks for just that. */
@LicensedOnly
public final class StatementsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient StatementShelf shelf;

    /** Called by the host. */
    public StatementsServlet(Screens screens, StatementShelf shelf) {
        this.screens = screens;
        this.shelf = shelf;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(
                request, response, call -> shelf.of(call.person(), CraftForms.number(call.field("item")), from(call))
                        .map(shown -> Screen.always(page(call, shown))));
    }

    private static int from(Call call) {
        return (int) CraftForms.number(call.field("from"));
    }

    private static Answer page(Call call, Shown shown) {
        Phrases phrases = call.phrases();
        String here = CraftAddress.of(call.base()) + "/statements?item=" + call.field("item") + "&from=";
        int from = from(call);
        StatementsView view = new StatementsView(
                ItemRows.title(shown.activity(), phrases),
                CraftAddress.of(call.base()),
                said(shown, phrases),
                shown.entries().stream().map(entry -> row(entry, phrases)).toList(),
                from == 0 ? "" : here + Math.max(0, from - StatementShelf.SHOWN),
                shown.hasMore() ? here + (from + StatementShelf.SHOWN) : "");
        return call.page("templates/gilde/statements.vm", view, List.of(), "gilde-admin-styles", "gilde-craft-styles");
    }

    private static StatementsView.Row row(Entry entry, Phrases phrases) {
        return new StatementsView.Row(
                phrases.fill("gilde.raw.received", moment(entry.stored(), phrases)),
                entry.json().isEmpty() ? phrases.get("gilde.raw.long") : entry.json());
    }

    private static String moment(String stored, Phrases phrases) {
        try {
            return phrases.moment(Instant.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String said(Shown shown, Phrases phrases) {
        if (shown.outcome() == Outcome.COMPLETE) {
            return phrases.get(shown.entries().isEmpty() ? "gilde.raw.none" : "gilde.raw.some");
        }
        return phrases.get(
                switch (shown.outcome()) {
                    case COMPLETE, NOBODY -> "gilde.raw.none";
                    case UNTOLD -> "gilde.raw.untold";
                    case AWAY -> "gilde.raw.away";
                    case REFUSED, UNKNOWN -> "gilde.raw.refused";
                });
    }
}

package org.gilde.confluence.settings;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.renewal.Offer;
import org.gilde.confluence.renewal.Renewal;
import org.gilde.confluence.text.Phrases;

/** The page of offers, for those who look after a community; to anybody else it is not there. */
@LicensedOnly
public final class RenewalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String COMMUNITIES = "/plugins/servlet/gilde/communities/";
    private static final String MACROS = "org.gilde.confluence.";

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient Renewal renewal;
    private final transient Spaces spaces;
    private final transient Stage stage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public RenewalServlet(
            CurrentPerson current,
            FormGuard guard,
            Renewal renewal,
            Spaces spaces,
            Stage stage,
            Supplier<Phrases> reader) {
        this.current = current;
        this.guard = guard;
        this.renewal = renewal;
        this.spaces = spaces;
        this.stage = stage;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Phrases phrases = reader.get();
        Optional<Caller> caller = enter(request, response);
        if (caller.isPresent()) {
            print(request, response, phrases, caller.get(), said(field(request, "done"), phrases));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Phrases phrases = reader.get();
        Optional<Caller> caller = enter(request, response);
        if (caller.isEmpty()) {
            return;
        }
        if (!guard.isOwnForm(request)) {
            print(request, response, phrases, caller.get(), phrases.get("gilde.admin.expired"));
            return;
        }
        String wish = field(request, "do");
        Outcome outcome = settle(request, wish, caller.get(), phrases);
        response.sendRedirect(action() + "?community=" + encode(field(request, "community")) + "&done="
                + (outcome == Outcome.DONE ? wish : "none"));
    }

    private Outcome settle(HttpServletRequest request, String wish, Caller caller, Phrases phrases) {
        String community = field(request, "community");
        String page = field(request, "page");
        String macro = field(request, "macro");
        return switch (wish) {
            case "add" -> {
                String comment = phrases.fill("gilde.renewal.comment", label(macro, phrases));
                yield renewal.add(community, page, macro, comment, caller);
            }
            case "skip" -> renewal.skip(community, page, macro, caller);
            default -> Outcome.UNCHANGED;
        };
    }

    private Optional<Caller> enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = current.key()
                .map(person -> new Caller(person, current.isAdministrator()))
                .filter(known ->
                        renewal.tended(field(request, "community"), known).isPresent());
        if (caller.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return caller;
    }

    private void print(
            HttpServletRequest request, HttpServletResponse response, Phrases phrases, Caller caller, String notice)
            throws IOException {
        String community = field(request, "community");
        RenewalView view = new RenewalView(
                phrases.fill("gilde.renewal.lead", spaces.name(community).orElse(community)),
                stage.base(true) + COMMUNITIES + encode(community) + "/settings",
                action(),
                community,
                guard.field(),
                guard.token(request, response),
                notice,
                renewal.offers(community, caller).stream()
                        .map(offer -> row(offer, phrases))
                        .toList());
        stage.require("gilde-admin-styles");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stage.render("templates/renewal.vm", Map.of("text", phrases, "view", view)));
    }

    private RenewalView.Row row(Offer offer, Phrases phrases) {
        String macro = offer.addition().macro();
        return new RenewalView.Row(
                offer.page().name(),
                macro,
                offer.written().title(),
                stage.base(true) + offer.written().url(),
                label(macro, phrases),
                phrases.get(MACROS + macro + ".desc"));
    }

    private static String label(String macro, Phrases phrases) {
        return phrases.get(MACROS + macro + ".label");
    }

    private String action() {
        return stage.base(true) + COMMUNITIES + "renewal";
    }

    private static String said(String done, Phrases phrases) {
        return switch (done) {
            case "add" -> phrases.get("gilde.renewal.added");
            case "skip" -> phrases.get("gilde.renewal.skipped");
            case "none" -> phrases.get("gilde.renewal.gone");
            default -> "";
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

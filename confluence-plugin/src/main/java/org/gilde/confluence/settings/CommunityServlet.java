package org.gilde.confluence.settings;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.settings.CommunityPagePrinter.Place;
import org.gilde.confluence.settings.CommunityView.Notice;
import org.gilde.confluence.text.Phrases;

/** A community's own page, for whoever may know of it: logged-in people only; forms only from the page itself. */
@LicensedOnly
public final class CommunityServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/communities/";
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/)?([^/]{1,255})/settings/?");

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient CommunityForms forms;
    private final transient CommunityPagePrinter page;
    private final transient Stage stage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public CommunityServlet(
            CurrentPerson current,
            FormGuard guard,
            CommunityForms forms,
            CommunityPagePrinter page,
            Stage stage,
            Supplier<Phrases> reader) {
        this.current = current;
        this.guard = guard;
        this.forms = forms;
        this.page = page;
        this.stage = stage;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request, response);
        if (visit.caller().isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        print(visit, said(field(request, "done"), visit.phrases()), Reply.none(), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request, response);
        if (visit.caller().isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!guard.isOwnForm(request)) {
            print(visit, List.of(error("gilde.admin.expired", visit.phrases())), Reply.none(), response);
            return;
        }
        Reply reply = forms.submit(visit.key(), visit.caller().get(), name -> field(request, name), visit.phrases());
        if (reply.outcome().filter(Outcome::isGranted).isPresent()) {
            boolean isGone = reply.wish().equals("leave");
            response.sendRedirect(
                    isGone
                            ? stage.base(true) + "/display/" + visit.path()
                            : visit.place().action() + "?done=yes");
        } else {
            print(
                    visit,
                    reply.outcome().map(outcome -> notice(outcome, visit.phrases())).stream()
                            .toList(),
                    reply,
                    response);
        }
    }

    /** One request: which community, whose, and where its forms go. */
    private record Visit(String key, String path, Optional<Caller> caller, Place place, Phrases phrases) {}

    private Visit visit(HttpServletRequest request, HttpServletResponse response) {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        String key = address.matches() ? address.group(1) : "";
        String path = URLEncoder.encode(key, StandardCharsets.UTF_8);
        return new Visit(
                key,
                path,
                current.key().map(person -> new Caller(person, current.isAdministrator())),
                new Place(
                        stage.base(true),
                        stage.base(true) + PATH + path + "/settings",
                        guard.field(),
                        guard.token(request, response)),
                reader.get());
    }

    private void print(Visit visit, List<Notice> notices, Reply reply, HttpServletResponse response)
            throws IOException {
        Optional<CommunityView> view =
                page.view(visit.key(), visit.caller().orElseThrow(), visit.phrases(), visit.place(), notices, reply);
        if (view.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        stage.require("gilde-admin-styles");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(stage.render("templates/community.vm", Map.of("text", visit.phrases(), "view", view.get())));
    }

    private static List<Notice> said(String done, Phrases phrases) {
        return done.isEmpty() ? List.of() : List.of(new Notice("success", phrases.get("gilde.care.done")));
    }

    private static Notice error(String key, Phrases phrases) {
        return new Notice("error", phrases.get(key));
    }

    private static Notice notice(Outcome outcome, Phrases phrases) {
        return switch (outcome) {
            case DONE, UNCHANGED -> new Notice("success", phrases.get("gilde.care.done"));
            case REFUSED, NO_COMMUNITY -> error("gilde.care.refused", phrases);
            case CLOSED -> error("gilde.care.closed", phrases);
            case LAST_COORDINATOR -> error("gilde.care.last", phrases);
            case NOBODY -> error("gilde.care.nobody", phrases);
        };
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

package org.gilde.confluence.desk;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.desk.DeskPage.Place;
import org.gilde.confluence.desk.DeskView.Notice;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.DeskAddress;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.text.Phrases;

/** The coordinator's desk: only those in charge of the community find it. Forms only from the page itself. */
@LicensedOnly
public final class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient DeskForms forms;
    private final transient DeskPage page;
    private final transient Stage stage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public DeskServlet(
            CurrentPerson current,
            FormGuard guard,
            DeskForms forms,
            DeskPage page,
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
        Optional<Visit> visit = visit(request, response);
        if (visit.isPresent()) {
            print(visit.get(), said(field(request, "done"), visit.get().phrases()), DeskForms.Reply.NONE, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> found = visit(request, response);
        if (found.isEmpty()) {
            return;
        }
        Visit visit = found.get();
        if (!guard.isOwnForm(request)) {
            print(visit, List.of(error("gilde.admin.expired", visit.phrases())), DeskForms.Reply.NONE, response);
        } else if (visit.community().closed().isPresent()) {
            print(visit, List.of(error("gilde.care.closed", visit.phrases())), DeskForms.Reply.NONE, response);
        } else {
            DeskForms.Reply reply = forms.submit(
                    visit.community().key(), visit.caller(), name -> field(request, name), visit.phrases());
            if (reply.done().isEmpty()) {
                print(visit, List.of(), reply, response);
            } else {
                response.sendRedirect(
                        DeskAddress.of(stage.base(true), visit.community().key()) + "&done=" + reply.done());
            }
        }
    }

    /** One request of somebody who may be here. */
    private record Visit(Community community, Caller caller, Place place, Phrases phrases) {}

    /** Who is not in charge is answered as if there were no such community. */
    private Optional<Visit> visit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = current.key().map(person -> new Caller(person, current.isAdministrator()));
        if (caller.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        Optional<Visit> visit = page.mine(field(request, "community"), caller.get())
                .map(community -> new Visit(
                        community,
                        caller.get(),
                        new Place(
                                stage.base(true),
                                DeskAddress.of(stage.base(true), community.key()),
                                guard.field(),
                                guard.token(request, response)),
                        reader.get()));
        if (visit.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return visit;
    }

    private void print(Visit visit, List<Notice> notices, DeskForms.Reply reply, HttpServletResponse response)
            throws IOException {
        DeskView view =
                page.view(visit.community(), visit.caller(), visit.phrases(), visit.place(), notices, reply.people());
        stage.require("gilde-desk-styles");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stage.render("templates/desk.vm", Map.of("text", visit.phrases(), "view", view)));
    }

    private static List<Notice> said(String done, Phrases phrases) {
        return switch (done) {
            case "week" -> success("gilde.desk.said.week", phrases);
            case "invited" -> success("gilde.desk.said.invited", phrases);
            case "written" -> success("gilde.desk.said.written", phrases);
            case "proposed" -> success("gilde.merge.said.proposed", phrases);
            case "withdrawn" -> success("gilde.merge.said.withdrawn", phrases);
            case "agreed" -> success("gilde.merge.said.agreed", phrases);
            case "refused" -> List.of(error("gilde.care.refused", phrases));
            default -> List.of();
        };
    }

    private static List<Notice> success(String key, Phrases phrases) {
        return List.of(new Notice("success", phrases.get(key)));
    }

    private static Notice error(String key, Phrases phrases) {
        return new Notice("error", phrases.get(key));
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

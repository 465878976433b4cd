package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.admin.AdminView.Notice;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.text.Phrases;

/** The administrator's page: administrators only, who proved again who they are; forms only from the page itself. */
@AdminOnly
public final class AdminServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin";

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient AdminForms forms;
    private final transient AdminPage page;
    private final transient Stage stage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public AdminServlet(
            CurrentPerson current,
            FormGuard guard,
            AdminForms forms,
            AdminPage page,
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
        if (mayEnter(request, response)) {
            Phrases phrases = reader.get();
            print(request, response, phrases, notices(request, phrases), Answer.none());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayEnter(request, response)) {
            return;
        }
        Phrases phrases = reader.get();
        if (!guard.isOwnForm(request)) {
            print(
                    request,
                    response,
                    phrases,
                    List.of(new Notice("error", phrases.get("gilde.admin.expired"))),
                    Answer.none());
            return;
        }
        Answer answer = forms.submit(name -> field(request, name), phrases);
        if (answer.done().isPresent()) {
            response.sendRedirect(
                    stage.base(true) + PATH + "?done=" + answer.done().get().word() + "&number=" + answer.number());
        } else {
            print(request, response, phrases, List.of(), answer);
        }
    }

    private boolean mayEnter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return guard.isProven(request, response);
    }

    private static List<Notice> notices(HttpServletRequest request, Phrases phrases) {
        String number = field(request, "number");
        long count = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
        return Done.of(field(request, "done")).stream()
                .map(done -> new Notice("success", done.text(phrases, count)))
                .toList();
    }

    private void print(
            HttpServletRequest request,
            HttpServletResponse response,
            Phrases phrases,
            List<Notice> notices,
            Answer answer)
            throws IOException {
        stage.require("gilde-admin-styles");
        AdminView view = page.view(
                phrases, stage.base(true) + PATH, guard.field(), guard.token(request, response), notices, answer);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stage.render("templates/admin.vm", Map.of("text", phrases, "view", view)));
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

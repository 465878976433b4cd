package org.gilde.confluence.gathering;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.text.Phrases;

/** The administrator's page of cohorts: administrators only, who proved again who they are. */
@AdminOnly
public final class ChoiceServlet extends HttpServlet {
    /** Where it is, within Confluence. */
    static final String PATH = "/plugins/servlet/gilde/admin/cohorts";

    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient ChoicePage choicePage;
    private final transient Stage stage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public ChoiceServlet(
            CurrentPerson current, FormGuard guard, ChoicePage choicePage, Stage stage, Supplier<Phrases> reader) {
        this.current = current;
        this.guard = guard;
        this.choicePage = choicePage;
        this.stage = stage;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mayEnter(request, response)) {
            print(request, response, "", field(request, "done"), name -> "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayEnter(request, response)) {
            return;
        }
        UnaryOperator<String> fields = name -> field(request, name);
        String problem = guard.isOwnForm(request) ? choicePage.submit(fields) : "gilde.admin.expired";
        if (problem.isEmpty()) {
            response.sendRedirect(stage.base(true) + PATH + "?done=yes");
        } else {
            print(request, response, problem, "", fields);
        }
    }

    private boolean mayEnter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return guard.isProven(request, response);
    }

    private void print(
            HttpServletRequest request,
            HttpServletResponse response,
            String problem,
            String done,
            UnaryOperator<String> fields)
            throws IOException {
        Phrases phrases = reader.get();
        stage.require("gilde-admin-styles");
        CohortPage.Token token = new CohortPage.Token(guard.field(), guard.token(request, response));
        ChoiceView view = choicePage.view(stage.base(true), token, problem, done, fields, phrases);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stage.render("templates/cohort-choice.vm", Map.of("text", phrases, "view", view)));
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

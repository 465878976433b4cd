package org.gilde.confluence.course;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** Makes and changes Learning Communities, for whoever is in charge of them or of the community above. */
@LicensedOnly
public final class LearningServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient LearningDesk desk;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public LearningServlet(CurrentPerson current, FormGuard guard, LearningDesk desk, Supplier<Phrases> reader) {
        this.current = current;
        this.guard = guard;
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean isForm) throws IOException {
        Phrases phrases = reader.get();
        UnaryOperator<String> fields =
                name -> Optional.ofNullable(request.getParameter(name)).orElse("");
        Optional<PersonKey> person = current.key();
        Visit.Token token = new Visit.Token(
                guard.field(), guard.token(request, response), isForm, isForm && guard.isOwnForm(request));
        Reply reply = person.map(key -> desk.answer(key, current.isAdministrator(), fields, token, phrases))
                .orElse(Reply.REFUSED);
        if (!reply.address().isEmpty()) {
            response.sendRedirect(reply.address());
        } else if (reply.html().isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(reply.html());
        }
    }
}

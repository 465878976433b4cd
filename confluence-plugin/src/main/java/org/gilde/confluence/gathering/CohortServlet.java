package org.gilde.confluence.gathering;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** The cohorts of a community, for whoever is in charge of it; anybody else finds nothing here. */
@LicensedOnly
public final class CohortServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson current;
    private final transient FormGuard guard;
    private final transient Communities communities;
    private final transient Memberships memberships;
    private final transient CohortDesk cohortDesk;
    private final transient CohortPage cohortPage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public CohortServlet(
            CurrentPerson current,
            FormGuard guard,
            Communities communities,
            Memberships memberships,
            CohortDesk cohortDesk,
            CohortPage cohortPage,
            Supplier<Phrases> reader) {
        this.current = current;
        this.guard = guard;
        this.communities = communities;
        this.memberships = memberships;
        this.cohortDesk = cohortDesk;
        this.cohortPage = cohortPage;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Community> about = about(request);
        if (about.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UnaryOperator<String> asked = name -> "done".equals(name) ? field(request, name) : "";
        print(request, response, about.get(), asked, CohortDesk.Outcome.NOTHING);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Community> about = about(request);
        Optional<PersonKey> person = current.key();
        if (about.isEmpty() || person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UnaryOperator<String> fields = name -> field(request, name);
        CohortDesk.Outcome outcome = guard.isOwnForm(request)
                ? cohortDesk.submit(about.get(), person.get(), current.isAdministrator(), fields)
                : CohortDesk.Outcome.problem("gilde.admin.expired");
        if (outcome.done().isEmpty()) {
            print(request, response, about.get(), fields, outcome);
        } else {
            response.sendRedirect(cohortPage.address(about.get()) + "&done=" + outcome.done());
        }
    }

    /** The living community that this person is in charge of; nothing for anybody else. */
    private Optional<Community> about(HttpServletRequest request) {
        Standpoint standpoint = Standpoint.of(current.key(), current.isAdministrator(), communities, memberships);
        String parent = field(request, "parent");
        return communities
                .find(parent.isEmpty() ? field(request, "community") : parent)
                .filter(community -> community.plan().isEmpty() != parent.isEmpty())
                .filter(community -> community.closed().isEmpty())
                .filter(community -> standpoint.isInCharge(community.key()));
    }

    private void print(
            HttpServletRequest request,
            HttpServletResponse response,
            Community about,
            UnaryOperator<String> fields,
            CohortDesk.Outcome outcome)
            throws IOException {
        CohortPage.Token token = new CohortPage.Token(guard.field(), guard.token(request, response));
        String html = cohortPage.print(about, current.isAdministrator(), token, fields, outcome, reader.get());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

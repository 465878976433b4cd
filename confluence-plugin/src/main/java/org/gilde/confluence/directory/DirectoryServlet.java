package org.gilde.confluence.directory;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** The directory of communities. Reads only: every search is an address that can be kept. */
@LicensedOnly
public final class DirectoryServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson current;
    private final transient DirectoryPage page;
    private final transient Stage stage;
    private final transient Supplier<Phrases> reader;

    /** Called by the host. */
    public DirectoryServlet(CurrentPerson current, DirectoryPage page, Stage stage, Supplier<Phrases> reader) {
        this.current = current;
        this.page = page;
        this.stage = stage;
        this.reader = reader;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Phrases phrases = reader.get();
        DirectoryQuery query = DirectoryQuery.of(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
        DirectoryView view = page.view(person.get(), current.isAdministrator(), query, stage.base(true), phrases);
        stage.require("gilde-communities-styles");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stage.render("templates/directory.vm", Map.of("text", phrases, "view", view)));
    }
}

package org.gilde.confluence.directory;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The directory of communities. Reads only: every search is an address that can be kept. */
@LicensedOnly
public final class DirectoryServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient DirectoryPage page;

    /** Called by the host. */
    public DirectoryServlet(Screens screens, DirectoryPage page) {
        this.screens = screens;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> Optional.of(Screen.always(print(call))));
    }

    private Answer print(Call call) {
        DirectoryView view = page.view(
                call.person(),
                call.caller().isAdministrator(),
                DirectoryQuery.of(call.fields()),
                call.base(),
                call.phrases());
        return call.page("templates/gilde/directory.vm", view, List.of(), "gilde-communities-styles");
    }
}

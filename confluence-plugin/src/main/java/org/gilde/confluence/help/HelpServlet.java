package org.gilde.confluence.help;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The page to which the macro browser leads. It changes nothing. */
@LicensedOnly
public final class HelpServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;

    /** Called by the host. */
    public HelpServlet(Screens screens) {
        this.screens = screens;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> call.path().isEmpty() ? Optional.of(page(call)) : Optional.empty());
    }

    private static Screen page(Call call) {
        return Screen.always(
                call.page("templates/gilde/help.vm", MacroHelp.view(call.phrases()), List.of(), "gilde-help-styles"));
    }
}

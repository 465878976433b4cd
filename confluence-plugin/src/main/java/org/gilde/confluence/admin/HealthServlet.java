package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The administrator's page of the app's own health. It changes nothing. */
@AdminOnly
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient HealthDesk desk;

    /** Called by the host. */
    public HealthServlet(Screens screens, HealthDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.administer(request, response, call -> Optional.of(page(call)));
    }

    private Screen page(Call call) {
        return Screen.always(
                call.page("templates/admin-health.vm", desk.view(call.phrases()), List.of(), "gilde-admin-styles"));
    }
}

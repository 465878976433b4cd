package org.gilde.confluence.admin;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.screen.Answer;
import org.gilde.confluence.screen.Call;
import org.gilde.confluence.screen.Download;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;
import org.gilde.confluence.upkeep.Support;

/** The administrator's page of the app's own health, and the same as a text for a request for support. It changes nothing. */
@AdminOnly
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/plugins/servlet/gilde/admin/health";

    private final transient Screens screens;
    private final transient HealthDesk desk;
    private final transient Support support;

    /** Called by the host. */
    public HealthServlet(Screens screens, HealthDesk desk, Support support) {
        this.screens = screens;
        this.desk = desk;
        this.support = support;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.inspect(request, response, call -> Optional.of(page(call)));
    }

    private Screen page(Call call) {
        if ("text".equals(call.field("as"))) {
            return text();
        }
        try {
            HealthView view = desk.view(call.phrases(), call.base() + PATH + "?as=text");
            return Screen.always(call.page("templates/gilde/admin-health.vm", view, List.of(), "gilde-admin-styles"));
        } catch (LinkageError noPages) {
            // Whoever can be shown no page can be told all the same what is missing for it.
            return text();
        }
    }

    private Screen text() {
        byte[] text = support.text().getBytes(StandardCharsets.UTF_8);
        return Screen.always(Answer.file(
                new Download("text/plain;charset=UTF-8", "gilde-support.txt", false, out -> out.write(text))));
    }
}

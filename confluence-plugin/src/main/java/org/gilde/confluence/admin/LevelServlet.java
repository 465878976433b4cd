package org.gilde.confluence.admin;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.macro.PrivacyAddress;
import org.gilde.confluence.screen.Screen;
import org.gilde.confluence.screen.Screens;

/** The organization's choice and its history, for everybody who is logged in. */
@LicensedOnly
public final class LevelServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient PrivacyPage page;

    /** Called by the host. */
    public LevelServlet(Screens screens, PrivacyPage page) {
        this.screens = screens;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, call -> {
            PrivacyView view = page.view(call.base() + PrivacyAddress.PATH, call.phrases());
            return Optional.of(Screen.always(
                    call.page("templates/gilde/privacy-level.vm", view, List.of(), "gilde-admin-styles")));
        });
    }
}

package org.gilde.confluence.course;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gilde.confluence.screen.Screens;

/** Makes and changes Learning Communities, for whoever is in charge of them or of the community above. */
@LicensedOnly
public final class LearningServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Screens screens;
    private final transient LearningDesk desk;

    /** Called by the host. */
    public LearningServlet(Screens screens, LearningDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        screens.answer(request, response, desk::screen);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}

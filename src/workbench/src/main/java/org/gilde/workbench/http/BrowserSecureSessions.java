package org.gilde.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.workbench.app.SecureSessions;

/** Notes in the browser's session when somebody last proved who they are, or did something that asks for it. */
public final class BrowserSecureSessions implements SecureSessions {

    private static final String LAST_USE = "workbench.secure";
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final boolean asked;
    private final Clock clock;

    /**
     * Keeps them.
     *
     * @param asked whether anybody is asked at all
     */
    public BrowserSecureSessions(boolean asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public boolean areAsked() {
        return asked;
    }

    @Override
    public boolean isSecure(HttpServletRequest request) {
        return !asked || lasting(request).isPresent();
    }

    @Override
    public boolean use(HttpServletRequest request) {
        Optional<HttpSession> session = lasting(request);
        session.ifPresent(this::note);
        return !asked || session.isPresent();
    }

    @Override
    public void begin(HttpServletRequest request) {
        note(request.getSession(true));
    }

    @Override
    public void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(LAST_USE));
    }

    private void note(HttpSession session) {
        session.setAttribute(LAST_USE, clock.instant());
    }

    // Another account's credentials must not ride on the session of whoever sits at the browser.
    private Optional<HttpSession> lasting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> request.getHeader("Authorization") == null)
                .filter(session -> session.getAttribute(LAST_USE) instanceof Instant last
                        && clock.instant().isBefore(last.plus(LENGTH)));
    }
}

package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/**
 * The door of the app's pages. Whoever is not logged in is led to the log-in and back, a page that is not there for
 * somebody is not found, and no form gets through that did not come from the page itself.
 */
public final class Screens {
    private static final String HEALTH = "/plugins/servlet/gilde/admin/health";
    private static final String DATA = "/plugins/servlet/gilde/admin/data";

    private final CurrentPerson current;
    private final Guard guard;
    private final LogIn login;
    private final Stage stage;
    private final Supplier<Phrases> reader;
    private final Features features;

    /** Knows visitors by these. */
    public Screens(
            CurrentPerson current, Guard guard, LogIn login, Stage stage, Supplier<Phrases> reader, Features features) {
        this.current = current;
        this.guard = guard;
        this.login = login;
        this.stage = stage;
        this.reader = reader;
        this.features = features;
    }

    /**
     * Answers one call; with 503 where the app is off.
     *
     * @param screens finds the page that this visitor has here; nothing for what is not there for them
     */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, Function<Call, Optional<Screen>> screens)
            throws IOException {
        Optional<Off> off = features.off(Feature.PAGES);
        if (off.filter(why -> !why.isForData()).isPresent()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            open(
                    request,
                    response,
                    off.isEmpty()
                            ? screens
                            : call -> {
                                throw new OffException(off.get());
                            });
        }
    }

    private void open(
            HttpServletRequest request, HttpServletResponse response, Function<Call, Optional<Screen>> screens)
            throws IOException {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            response.sendRedirect(login.of(address(request)).toASCIIString());
            return;
        }
        Caller caller = new Caller(person.get(), current.isAdministrator());
        Token token = hasForms() ? new Token(guard.field(), guard.token(request, response)) : Token.NONE;
        Call call = new Call(request, caller, reader.get(), token, stage);
        answer(screens, call, request).send(response);
    }

    private Answer answer(Function<Call, Optional<Screen>> screens, Call call, HttpServletRequest request) {
        try {
            return screens.apply(call)
                    .map(screen -> answer(screen, call, request))
                    .orElse(Answer.NOT_FOUND);
        } catch (OffException e) {
            String url = call.base() + (e.why().isForData() ? DATA : HEALTH);
            OffView view = new OffView(
                    e.why().key(),
                    call.caller().isAdministrator() ? url : "",
                    call.phrases().get(e.why().isForData() ? "gilde.data.title" : "gilde.health.title"));
            return call.page("templates/gilde/off.vm", view, List.of()).off();
        }
    }

    /**
     * Answers a call of a page for administrators only, who proved again who they are; with 503 where this Confluence can not
     * be asked for that proof.
     */
    public void administer(
            HttpServletRequest request, HttpServletResponse response, Function<Call, Optional<Screen>> screens)
            throws IOException {
        if (isStranger()) {
            Answer.FORBIDDEN.send(response);
        } else if (!hasForms()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (current.key().isEmpty() || guard.isProven(request)) {
            open(request, response, screens);
        } else if (isForm(request)) {
            // The host would lead back here without a word of the form, which it can not send again.
            response.sendRedirect(request.getRequestURI() + "?" + Call.UNSAVED + "=yes");
        } else {
            guard.askProof(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod());
    }

    /**
     * Answers a call of a page that only says how the app is doing, for administrators. It is never off; the proof is asked
     * for where it can be.
     */
    public void inspect(
            HttpServletRequest request, HttpServletResponse response, Function<Call, Optional<Screen>> screens)
            throws IOException {
        if (hasForms() || isStranger()) {
            administer(request, response, screens);
        } else {
            open(request, response, screens);
        }
    }

    /** Says whether this Confluence has what forms need; those of the data are sent while the app is off. */
    private boolean hasForms() {
        return features.off(Feature.FORMS).filter(why -> !why.isForData()).isEmpty();
    }

    private boolean isStranger() {
        return current.key().isPresent() && !current.isAdministrator();
    }

    private Answer answer(Screen screen, Call call, HttpServletRequest request) {
        if (!isForm(request)) {
            return screen.show();
        }
        if (!hasForms()) {
            return screen.giveBack(call.error("gilde.screen.noforms"));
        }
        return guard.isOwnForm(request) ? screen.submit() : screen.giveBack(call.error("gilde.screen.expired"));
    }

    /** Returns what was asked for, within the wiki. */
    private static URI address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        try {
            return URI.create(query.isEmpty() ? path : path + "?" + query);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }
}

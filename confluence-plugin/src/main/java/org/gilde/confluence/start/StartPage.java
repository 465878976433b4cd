package org.gilde.confluence.start;

import com.atlassian.sal.api.auth.LoginUriProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.start.StartView.Choice;
import org.gilde.confluence.start.StartView.Making;
import org.gilde.confluence.start.StartView.Message;
import org.gilde.confluence.text.Phrases;

/** Prints the page in each of its states. */
public final class StartPage {
    /** Its address, without that of the wiki. */
    static final String PATH = "/plugins/servlet/gilde/communities/start";

    private final FormGuard guard;
    private final LoginUriProvider login;
    private final Stage stage;

    /** Prints with these. */
    public StartPage(FormGuard guard, LoginUriProvider login, Stage stage) {
        this.guard = guard;
        this.login = login;
        this.stage = stage;
    }

    String address() {
        return stage.base(true) + PATH;
    }

    /** Returns the address of a community's home page. */
    String home(String key) {
        return stage.base(true) + "/display/" + key;
    }

    /** Prints the form. */
    void form(
            HttpServletRequest request,
            HttpServletResponse response,
            Phrases phrases,
            String notice,
            StartForm.Reading reading)
            throws IOException {
        StartView view = new StartView(
                address(),
                guard.field(),
                guard.token(request, response),
                notice,
                reading.name(),
                reading.domain(),
                reading.topics(),
                reading.key(),
                joinings(reading.request().joining(), phrases),
                languages(reading.request().language()));
        print(response, "templates/start.vm", Map.of("text", phrases, "view", view));
    }

    /** Prints how far a community in the making is; the browser asks again. */
    void making(HttpServletResponse response, Phrases phrases, Founding.Progress progress) throws IOException {
        Making making = new Making(
                phrases.fill("gilde.start.making.title", progress.name()),
                phrases.fill(
                        "gilde.start.making.text", phrases.whole(progress.done()), phrases.whole(progress.steps())),
                progress.done(),
                progress.steps());
        print(response, "templates/start-making.vm", Map.of("text", phrases, "making", making));
    }

    /** Says that what was begun is gone. */
    void gone(HttpServletResponse response, Phrases phrases) throws IOException {
        say(
                response,
                phrases,
                new Message(
                        phrases.get("gilde.start.gone.title"),
                        phrases.get("gilde.start.gone.text"),
                        address(),
                        phrases.get("gilde.start.gone.again")));
    }

    /** Asks a stranger to log in. */
    void stranger(HttpServletResponse response, Phrases phrases) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        say(
                response,
                phrases,
                new Message(
                        phrases.get("gilde.start.stranger.title"),
                        phrases.get("gilde.start.stranger.text"),
                        login.getLoginUri(URI.create(PATH)).toString(),
                        phrases.get("gilde.start.stranger.login")));
    }

    /** Says to somebody who may not start a community whom to ask. */
    void denied(HttpServletResponse response, Phrases phrases) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        say(
                response,
                phrases,
                new Message(phrases.get("gilde.start.denied.title"), phrases.get("gilde.start.denied.text"), "", ""));
    }

    private void say(HttpServletResponse response, Phrases phrases, Message message) throws IOException {
        print(response, "templates/start-message.vm", Map.of("text", phrases, "message", message));
    }

    private void print(HttpServletResponse response, String template, Map<String, Object> values) throws IOException {
        stage.require("gilde-start-styles");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(stage.render(template, values));
    }

    private static List<Choice> joinings(Joining chosen, Phrases phrases) {
        return List.of(
                new Choice("open", phrases.get("gilde.start.joining.open"), chosen == Joining.OPEN),
                new Choice("request", phrases.get("gilde.start.joining.request"), chosen == Joining.ON_REQUEST),
                new Choice("invited", phrases.get("gilde.start.joining.invited"), chosen == Joining.INVITED));
    }

    // Each by its own name, for whoever looks for it.
    private static List<Choice> languages(String chosen) {
        return PracticePages.LANGUAGES.stream()
                .map(tag -> {
                    Locale locale = Locale.forLanguageTag(tag);
                    String name = locale.getDisplayLanguage(locale);
                    return new Choice(
                            tag, name.substring(0, 1).toUpperCase(locale) + name.substring(1), tag.equals(chosen));
                })
                .toList();
    }
}

package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/** One call of a page by somebody who is logged in. The current user is that person. */
public final class Call {
    /** Stands in the address of a page whose form was not taken, as the password had to be given again first. */
    static final String UNSAVED = "unsaved";

    private final HttpServletRequest request;
    private final Caller caller;
    private final Phrases phrases;
    private final Token token;
    private final Stage stage;

    Call(HttpServletRequest request, Caller caller, Phrases phrases, Token token, Stage stage) {
        this.request = request;
        this.caller = caller;
        this.phrases = phrases;
        this.token = token;
        this.stage = stage;
    }

    /** Returns whose call it is. */
    public Caller caller() {
        return caller;
    }

    /** Returns whose call it is. */
    public PersonKey person() {
        return caller.person();
    }

    /** Returns the texts in the visitor's language. */
    public Phrases phrases() {
        return phrases;
    }

    /** Returns what was sent under that name, without null characters, which no database keeps; empty for what was not sent. */
    public String field(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").replace("\0", "");
    }

    /** Returns what was sent by name, as {@link #field} does. */
    public UnaryOperator<String> fields() {
        return this::field;
    }

    /** Returns what the address says after that of the page; empty for nothing. */
    public String path() {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Returns what addresses within the wiki start with. */
    public String base() {
        return stage.base(true);
    }

    /** Returns the address of a Space's home page. */
    public String home(String space) {
        return base() + "/display/" + space;
    }

    /** Returns a notice of what is wrong, by the key of its text. */
    public Notice error(String key) {
        return Notice.error(phrases.get(key));
    }

    /**
     * Returns what the form before did, which is the word {@code done} of the address that it led to.
     *
     * @param texts keys by word; any other word says nothing
     */
    public List<Notice> done(Map<String, String> texts) {
        return Optional.ofNullable(texts.get(field("done")))
                .map(key -> List.of(Notice.success(phrases.get(key))))
                .orElse(List.of());
    }

    /**
     * Returns a page.
     *
     * <p>It also says so if a form was not taken because the password had to be given again first.
     *
     * @param view what the template prints, as {@code $view}; texts, notices, the token and the way between the
     *     administrator's screens stand beside it
     * @param styles the web-resources it needs
     */
    public Answer page(String template, Object view, List<Notice> notices, String... styles) {
        List.of(styles).forEach(stage::require);
        Tabs tabs = new Tabs(base(), request.getRequestURI(), phrases);
        Map<String, Object> values =
                Map.of("text", phrases, "view", view, "notices", all(notices), "token", token, "tabs", tabs);
        return Answer.page(stage.render(template, values));
    }

    private List<Notice> all(List<Notice> notices) {
        boolean isUnsaved =
                !"POST".equals(request.getMethod()) && field(UNSAVED).equals("yes");
        Stream<Notice> unsaved = isUnsaved ? Stream.of(error("gilde.screen.unsaved")) : Stream.empty();
        return Stream.concat(unsaved, notices.stream()).toList();
    }
}

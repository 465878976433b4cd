package org.gilde.workbench.page.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.workbench.storage.Words;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.user.WikiUser;

/**
 * One request and who makes it.
 *
 * @param token what every form of this session sends along
 */
public record Exchange(HttpServletRequest request, Viewer viewer, Locale locale, Words words, String token) {
    static final String TIMING = "Server-Timing";

    /** Returns a text of the wiki in the reader's language. */
    public String say(String key, Object... values) {
        return words.text(locale, key, values);
    }

    /** Returns a parameter, or an empty text. */
    public String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** Returns a parameter, unless it is missing or blank. */
    public Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isBlank());
    }

    /** Returns every value of a parameter. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Returns a number, unless it is missing. */
    public Optional<Long> number(String name) {
        return given(name).map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw new Refusal(Refusal.Reason.BAD_REQUEST);
            }
            return Long.parseLong(text);
        });
    }

    /** Returns a number that has to be there. */
    public long need(String name) {
        return number(name).orElseThrow(() -> new Refusal(Refusal.Reason.BAD_REQUEST));
    }

    /** Returns who is logged in, or asks to log in. */
    public WikiUser needUser() {
        return viewer.user().orElseThrow(() -> new Refusal(Refusal.Reason.LOG_IN));
    }

    /** Refuses whoever is not an administrator. */
    public void needAdministrator() {
        needUser();
        if (!viewer.administrator()) {
            throw new Refusal(Refusal.Reason.FORBIDDEN);
        }
    }

    /** Notes for the browser's developer tools how long a part of the page took. */
    public void took(String part, Duration time) {
        String one = String.format(Locale.ROOT, "%s;dur=%.3f", part, time.toNanos() / 1e6);
        request.setAttribute(TIMING, timing().map(others -> others + ", " + one).orElse(one));
    }

    /** Returns what was noted so, as a header of that name has it; nothing if nothing was. */
    Optional<String> timing() {
        return Optional.ofNullable((String) request.getAttribute(TIMING));
    }

    /** Returns the address of this request with its query, for coming back to it. */
    public String address() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Returns the parameter as an address within this wiki, or the start page for any other. */
    public String back(String name) {
        String address = text(name);
        boolean within = address.startsWith("/")
                && !address.startsWith("//")
                && !address.contains("\\")
                && address.chars().noneMatch(Character::isISOControl);
        return within ? address : "/";
    }
}

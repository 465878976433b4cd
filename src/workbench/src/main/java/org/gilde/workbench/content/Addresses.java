package org.gilde.workbench.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Where content is found: Confluence's own addresses, so that links keep their form. */
public final class Addresses {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    private Addresses() {}

    /** Returns the address of a page or blog post. */
    public static String page(WikiPage page) {
        return page(page.id(), page.spaceKey(), page.title(), page.posted());
    }

    /** Returns the address of a page or blog post. */
    public static String page(PageTitle page) {
        return page(page.id(), page.spaceKey(), page.title(), page.posted());
    }

    /** Returns the address of a space. */
    public static String space(String key) {
        return "/display/" + encode(key);
    }

    // A title with a slash, a plus or the like can't stand in a path; then the id does, as in Confluence.
    private static String page(long id, String spaceKey, String title, Optional<LocalDate> posted) {
        boolean plain =
                title.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || " -_,".indexOf(letter) >= 0);
        String day = posted.map(of -> "/" + of.format(DAY)).orElse("");
        return plain ? space(spaceKey) + day + "/" + encode(title) : "/pages/viewpage.action?pageId=" + id;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.gilde.workbench.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where content is found: Confluence's own addresses, so that links keep their form. */
public final class Addresses {
    private Addresses() {}

    /** Returns the address of a page. */
    public static String page(WikiPage page) {
        return page(page.id(), page.spaceKey(), page.title());
    }

    /** Returns the address of a page. */
    public static String page(PageTitle page) {
        return page(page.id(), page.spaceKey(), page.title());
    }

    /** Returns the address of a space. */
    public static String space(String key) {
        return "/display/" + encode(key);
    }

    // A title with a slash, a plus or the like can't stand in a path; then the id does, as in Confluence.
    private static String page(long id, String spaceKey, String title) {
        boolean plain =
                title.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || " -_,".indexOf(letter) >= 0);
        return plain ? space(spaceKey) + "/" + encode(title) : "/pages/viewpage.action?pageId=" + id;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

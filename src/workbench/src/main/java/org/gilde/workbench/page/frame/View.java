package org.gilde.workbench.page.frame;

import java.util.Optional;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;

/**
 * What stands inside the frame.
 *
 * @param title for the browser's tab
 * @param space whose sidebar stands beside it
 * @param page which is open in the tree
 * @param kind a word for the style sheet, such as {@code page} or {@code admin}
 * @param head more for the document's head
 */
public record View(
        String title, Optional<WikiSpace> space, Optional<WikiPage> page, String kind, Html head, Html content) {

    /** Returns a view without a space. */
    public static View plain(String title, String kind, Html content) {
        return new View(title, Optional.empty(), Optional.empty(), kind, Html.EMPTY, content);
    }

    /** Returns a view within a space. */
    public static View in(WikiSpace space, String title, String kind, Html content) {
        return new View(title, Optional.of(space), Optional.empty(), kind, Html.EMPTY, content);
    }

    /** Returns a view of, or about, a page. */
    public static View about(WikiSpace space, WikiPage page, String title, String kind, Html content) {
        return new View(title, Optional.of(space), Optional.of(page), kind, Html.EMPTY, content);
    }

    /** Returns the same with more in the document's head. */
    public View withHead(Html more) {
        return new View(title, space, page, kind, more, content);
    }
}

package org.gilde.confluence.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.stream.Stream;
import org.gilde.confluence.closing.MovingPages.Guard;

/** What restricts the readers of a page: it and whatever is above it. */
final class PageGuards {
    private PageGuards() {}

    static Guard of(Page page) {
        boolean isRestricted = isRestricted(page);
        if (isRestricted && !page.getChildren().isEmpty()) {
            return Guard.BOUND;
        }
        boolean isBelow = Stream.iterate(page.getParent(), above -> above != null, Page::getParent)
                .anyMatch(PageGuards::isRestricted);
        if (isBelow) {
            return Guard.ABOVE;
        }
        return isRestricted ? Guard.OWN : Guard.NONE;
    }

    private static boolean isRestricted(Page page) {
        ContentPermissionSet readers = page.getContentPermissionSet(ContentPermission.VIEW_PERMISSION);
        return readers != null && !readers.isEmpty();
    }
}

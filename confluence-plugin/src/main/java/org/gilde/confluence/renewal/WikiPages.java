package org.gilde.confluence.renewal;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The wiki's pages as they are now, for whoever is logged in. */
public interface WikiPages {

    /**
     * A page.
     *
     * @param url without the address of the wiki
     */
    record Written(String title, String url, String body) {}

    /** Returns a page of a Space; nothing where it was deleted or moved away, or where the reader may not change it. */
    Optional<Written> find(String space, long id);

    /**
     * Makes a new version of a page, as any editor does.
     *
     * @param change from the body as it is then to the new one
     * @param comment for the page's history
     */
    void change(long id, UnaryOperator<String> change, String comment);
}

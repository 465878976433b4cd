package org.gilde.confluence.macro;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the host does for a page that is being shown. */
public interface Stage {
    /** Returns the HTML of one of the app's templates; every value is escaped. */
    String render(String template, Map<String, Object> values);

    /** Has the page load one of the app's web-resources. */
    void require(String webResource);

    /** Does work with nobody logged in. */
    <T> T asAnonymous(Supplier<T> work);

    /** Returns what addresses start with: on the wiki's own pages its context path, elsewhere its whole address. */
    String base(boolean screen);

    /** Returns the labels of a page that everybody sees, in the order of their names. */
    List<String> labels(ContentEntityObject page);
}

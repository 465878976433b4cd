package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.Namespace;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The labels of pages. */
final class PageLabels {
    private static final Logger LOG = LoggerFactory.getLogger(PageLabels.class);

    private PageLabels() {}

    /** Returns those that everybody sees, in order; none where this Confluence does not tell. */
    static List<String> of(ContentEntityObject page) {
        try {
            return page.getLabels().stream()
                    .filter(label -> Namespace.GLOBAL.equals(label.getNamespace()))
                    .map(Label::getName)
                    .sorted()
                    .toList();
        } catch (LinkageError e) {
            LOG.debug("This Confluence does not tell a page's labels", e);
            return List.of();
        }
    }
}

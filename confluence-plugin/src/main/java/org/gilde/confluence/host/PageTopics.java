package org.gilde.confluence.host;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.Namespace;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The topics a page is about: its labels that everybody sees. */
public final class PageTopics {

    /** Returns the topics of the page that is being rendered; none outside of a page. */
    public Set<String> of(ConversionContext context) {
        ContentEntityObject page = context.getEntity();
        return page == null
                ? Set.of()
                : page.getLabels().stream()
                        .filter(label -> Namespace.GLOBAL.equals(label.getNamespace()))
                        .map(Label::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}

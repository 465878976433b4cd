package org.gilde.workbench.app;

import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The wiki half of the workbench (content, people, pages), as the platform half sees it. */
public interface Wiki {

    /** Returns what the wiki offers to apps: content and user services of Confluence's API. */
    List<HostService<?>> services();

    /** Returns who may log in. */
    Authentication authentication();

    /** Returns what puts the wiki's header and sidebar around the pages of apps. */
    Decorator decorator();

    /** Returns the language of the current user, or the site's for a visitor. */
    Locale locale();

    /**
     * Returns the wiki's own servlets by URL pattern; {@code /} gets what nobody else answers. Taken already:
     * {@code /rest/*}, {@code /plugins/servlet/*}, {@code /download/resources/*}, {@code /aui/*}.
     */
    Map<String, Servlet> servlets();

    /** Called once, when the apps run and before the first request: the place to write the demo story. */
    void started();
}

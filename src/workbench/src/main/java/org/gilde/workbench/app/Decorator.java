package org.gilde.workbench.app;

import jakarta.servlet.http.HttpServletRequest;

/** Puts the wiki's header, sidebar and footer around a page that an app's servlet wrote. */
public interface Decorator {

    /**
     * Wraps a whole HTML document that asks for it by {@code <meta name="decorator" content="atl.admin|atl.general">};
     * returns any other document as it came.
     */
    String decorate(HttpServletRequest request, String html);
}

package org.gilde.workbench.app;

import java.util.Collection;
import java.util.Locale;

/** The style sheets and scripts of the enabled apps. */
public interface WebResources {

    /**
     * Returns the link and script elements, dependencies first, for contexts such as {@code atl.general} and for single
     * resources named {@code plugin:module}. HTML, ready for the head of a page.
     */
    String tags(Collection<String> contexts, Collection<String> resources, Locale locale);

    /** Returns the web-resources that macros and servlets required on this thread since the page began, and forgets them. */
    Collection<String> takeRequired();
}

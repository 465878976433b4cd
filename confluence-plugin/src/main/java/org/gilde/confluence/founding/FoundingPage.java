package org.gilde.confluence.founding;

import java.util.Optional;
import java.util.Set;

/**
 * A page that a community begins with.
 *
 * @param name what it is called here, in every language
 * @param parent title of the page above it; nothing for the home page
 * @param storage body in Confluence's storage format
 * @param isForThoseInCharge whether nobody else may see it
 */
record FoundingPage(
        String name,
        Optional<String> parent,
        String title,
        String storage,
        Set<String> labels,
        boolean isForThoseInCharge) {}

package org.gilde.confluence.founding;

import java.util.Set;

/**
 * A page that founding made, and as of which macros: those that it has, that were added later, or that nobody wants there.
 *
 * @param community the Space's key
 * @param name what the page is called in the app, in every language
 * @param id the host's
 * @param language the one it was written in
 * @param settled names of macros that are no more to be offered for it
 */
public record MadePage(String community, String name, long id, String language, Set<String> settled) {}

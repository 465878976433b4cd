package org.gilde.confluence.screen;

import java.net.URI;

/** Where visitors log in. */
@FunctionalInterface
public interface LogIn {
    /**
     * Returns the address.
     *
     * @param back where to go after that, within the wiki
     */
    URI of(URI back);
}

/**
 * Communities out of Confluence's own dialog for new Spaces. What that takes is a plugin of Confluence that can be turned
 * off: only {@link org.gilde.confluence.host.blueprint.CreatedSpaces} and {@link
 * org.gilde.confluence.host.blueprint.HomePageContext} name its classes, and nothing else of the app names these two.
 */
@NullMarked
package org.gilde.confluence.host.blueprint;

import org.jspecify.annotations.NullMarked;

/** Communities out of Confluence's own dialog for new Spaces; what names its classes is {@code host.blueprint}. */
@NullMarked
package org.gilde.confluence.blueprint;

import org.jspecify.annotations.NullMarked;

/** My craft: a member's own page. Whoever looks at it is whom it is about, always. */
@NullMarked
package org.gilde.confluence.craft;

import org.jspecify.annotations.NullMarked;

/** The page on which a member starts a community. */
@NullMarked
package org.gilde.confluence.start;

import org.jspecify.annotations.NullMarked;

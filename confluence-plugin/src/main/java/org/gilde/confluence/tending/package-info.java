/** Looking after a community: a few small things each week, signs of its stage, and invitations. */
@NullMarked
package org.gilde.confluence.tending;

import org.jspecify.annotations.NullMarked;

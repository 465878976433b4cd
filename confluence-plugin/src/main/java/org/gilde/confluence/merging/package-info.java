/** Merging: a community that goes on in another one. */
@NullMarked
package org.gilde.confluence.merging;

import org.jspecify.annotations.NullMarked;

/** Tiny apps compiled on the fly, and a wiki of four people to install them in. */
@NullMarked
package org.gilde.workbench.testing;

import org.jspecify.annotations.NullMarked;

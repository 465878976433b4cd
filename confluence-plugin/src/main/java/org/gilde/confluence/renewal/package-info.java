/** Newer macros for older pages: offered to whoever looks after a community, never put there unasked. */
@NullMarked
package org.gilde.confluence.renewal;

import org.jspecify.annotations.NullMarked;

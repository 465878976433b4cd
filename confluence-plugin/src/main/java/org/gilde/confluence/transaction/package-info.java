/** All or nothing. */
@NullMarked
package org.gilde.confluence.transaction;

import org.jspecify.annotations.NullMarked;

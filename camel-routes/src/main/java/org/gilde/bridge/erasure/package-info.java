/**
 * Erases people in the LRSs that their Statements were forwarded to, as far as those can, and keeps what became of it. What
 * each of them offers, and where that is documented, stands in {@code src/docs/operator.md}.
 */
@NullMarked
package org.gilde.bridge.erasure;

import org.jspecify.annotations.NullMarked;

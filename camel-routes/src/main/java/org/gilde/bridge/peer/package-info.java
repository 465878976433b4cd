/** Other LRSs: how they are spoken to, and how it is with each. */
@NullMarked
package org.gilde.bridge.peer;

import org.jspecify.annotations.NullMarked;

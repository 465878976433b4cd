/** Reads other LRSs and stores what they hold as any other Statement. */
@NullMarked
package org.gilde.bridge.pull;

import org.jspecify.annotations.NullMarked;

/** How long to leave another host alone. */
@NullMarked
package org.gilde.bridge.pause;

import org.jspecify.annotations.NullMarked;

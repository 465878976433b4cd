/** Names made of what they name, so that the same thing has the same name for ever. */
@NullMarked
package org.gilde.bridge.naming;

import org.jspecify.annotations.NullMarked;

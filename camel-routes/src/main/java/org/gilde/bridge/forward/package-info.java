/** Sends stored Statements on to other LRSs. */
@NullMarked
package org.gilde.bridge.forward;

import org.jspecify.annotations.NullMarked;

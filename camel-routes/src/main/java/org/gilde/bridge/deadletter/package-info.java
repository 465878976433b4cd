/** What could not be delivered and why, until an operator or time removes it. */
@NullMarked
package org.gilde.bridge.deadletter;

import org.jspecify.annotations.NullMarked;

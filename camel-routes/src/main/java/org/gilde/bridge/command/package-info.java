/** What an administrator does from a terminal while the service runs: it asks the operator's REST. */
@NullMarked
package org.gilde.bridge.command;

import org.jspecify.annotations.NullMarked;

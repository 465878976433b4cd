/** What an administrator does from a terminal: beside the running service, which is asked by its REST, or without it. */
@NullMarked
package org.gilde.bridge.command;

import org.jspecify.annotations.NullMarked;

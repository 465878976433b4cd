/**
 * A Learning Record Store as a library. {@code org.gilde.xapi.resource} says how to put one together.
 */
@NullMarked
package org.gilde.xapi;

import org.jspecify.annotations.NullMarked;

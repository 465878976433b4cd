/** Has the rules of retention obeyed once in a while. */
@NullMarked
package org.gilde.bridge.retention;

import org.jspecify.annotations.NullMarked;

/** Templates of apps: escaped, and allowed to call only what was listed. */
@NullMarked
package org.gilde.workbench.velocity;

import org.jspecify.annotations.NullMarked;

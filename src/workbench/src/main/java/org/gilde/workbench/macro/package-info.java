/** Macros of apps. */
@NullMarked
package org.gilde.workbench.macro;

import org.jspecify.annotations.NullMarked;

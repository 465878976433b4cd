/** Installed apps as the rest of the workbench sees them: their state, macros, menu entries and web-resources. */
@NullMarked
package org.gilde.workbench.app;

import org.jspecify.annotations.NullMarked;

/** Scheduled jobs of apps. */
@NullMarked
package org.gilde.workbench.job;

import org.jspecify.annotations.NullMarked;

/** Style sheets, scripts and images of apps. */
@NullMarked
package org.gilde.workbench.resource;

import org.jspecify.annotations.NullMarked;

/** Felix, with only the packages that Confluence is known to offer. */
@NullMarked
package org.gilde.workbench.osgi;

import org.jspecify.annotations.NullMarked;

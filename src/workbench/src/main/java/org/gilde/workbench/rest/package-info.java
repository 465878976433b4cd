/** REST resources of apps, below {@code /rest}; closed unless an annotation opens them. */
@NullMarked
package org.gilde.workbench.rest;

import org.jspecify.annotations.NullMarked;

/** Spaces and what is in them: pages with their versions, labels, comments and likes. */
@NullMarked
package org.gilde.workbench.content;

import org.jspecify.annotations.NullMarked;

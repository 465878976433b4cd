/** Writing: editing, moving and restricting pages, comments, labels, likes. */
@NullMarked
package org.gilde.workbench.page.write;

import org.jspecify.annotations.NullMarked;

/** The wiki's pages over HTTP, as browsers see them. */
@NullMarked
package org.gilde.workbench.page;

import org.jspecify.annotations.NullMarked;

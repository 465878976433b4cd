/** The wiki in the browser: server-rendered pages that work without scripts. */
@NullMarked
package org.gilde.workbench.page;

import org.jspecify.annotations.NullMarked;

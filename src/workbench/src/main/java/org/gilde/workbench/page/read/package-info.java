/** Reading: spaces, pages, history, search, the dashboard. */
@NullMarked
package org.gilde.workbench.page.read;

import org.jspecify.annotations.NullMarked;

/** What stands around every page: header, sidebar, footer, languages. */
@NullMarked
package org.gilde.workbench.page.frame;

import org.jspecify.annotations.NullMarked;

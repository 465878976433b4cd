/** Confluence's storage format: XHTML with macros, links and layouts, checked strictly and rendered to HTML. */
@NullMarked
package org.gilde.workbench.storage;

import org.jspecify.annotations.NullMarked;

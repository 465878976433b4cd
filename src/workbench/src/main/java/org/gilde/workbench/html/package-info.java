/** HTML that is escaped by construction. */
@NullMarked
package org.gilde.workbench.html;

import org.jspecify.annotations.NullMarked;

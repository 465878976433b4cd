/** Who may see and do what: permissions of spaces, restrictions of pages. */
@NullMarked
package org.gilde.workbench.permission;

import org.jspecify.annotations.NullMarked;

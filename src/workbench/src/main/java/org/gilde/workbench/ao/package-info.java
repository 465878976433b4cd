/** Active Objects: each app's own tables, written only within a transaction. */
@NullMarked
package org.gilde.workbench.ao;

import org.jspecify.annotations.NullMarked;

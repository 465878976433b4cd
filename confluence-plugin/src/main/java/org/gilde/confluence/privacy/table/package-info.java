/** The organization's choices, in a table. */
@NullMarked
package org.gilde.confluence.privacy.table;

import org.jspecify.annotations.NullMarked;

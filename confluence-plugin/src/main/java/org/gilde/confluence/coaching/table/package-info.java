/** Whom members named as their coach, in a table. */
@NullMarked
package org.gilde.confluence.coaching.table;

import org.jspecify.annotations.NullMarked;

/** Who left, in the tables of Active Objects. */
@NullMarked
package org.gilde.confluence.leaving.table;

import org.jspecify.annotations.NullMarked;

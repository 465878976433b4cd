/** Communities in the making, in Active Objects. */
@NullMarked
package org.gilde.confluence.founding.table;

import org.jspecify.annotations.NullMarked;

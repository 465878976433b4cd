/** Communities that merge, in Active Objects. */
@NullMarked
package org.gilde.confluence.merging.table;

import org.jspecify.annotations.NullMarked;

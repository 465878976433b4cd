/** What looking after communities keeps, in Active Objects. */
@NullMarked
package org.gilde.confluence.tending.table;

import org.jspecify.annotations.NullMarked;

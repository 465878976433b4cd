/** The journal, in Active Objects. */
@NullMarked
package org.gilde.confluence.journal.table;

import org.jspecify.annotations.NullMarked;

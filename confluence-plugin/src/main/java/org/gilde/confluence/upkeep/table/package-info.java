/** What waits, counted in tables. */
@NullMarked
package org.gilde.confluence.upkeep.table;

import org.jspecify.annotations.NullMarked;

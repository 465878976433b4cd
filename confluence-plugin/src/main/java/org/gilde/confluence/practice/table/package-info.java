/** What people do with what they learned, in tables. */
@NullMarked
package org.gilde.confluence.practice.table;

import org.jspecify.annotations.NullMarked;

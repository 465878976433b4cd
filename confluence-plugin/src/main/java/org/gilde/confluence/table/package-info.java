/** What the features' tables have in common. */
@NullMarked
package org.gilde.confluence.table;

import org.jspecify.annotations.NullMarked;

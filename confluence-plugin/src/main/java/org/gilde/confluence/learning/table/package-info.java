/** The learning ports over Active Objects: the only place that knows them. Names are short because a table or column may have 30 characters; texts have at most 450 or no limit. */
@NullMarked
package org.gilde.confluence.learning.table;

import org.jspecify.annotations.NullMarked;

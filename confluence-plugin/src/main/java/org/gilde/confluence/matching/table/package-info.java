/** What matching keeps, in the tables of Active Objects. */
@NullMarked
package org.gilde.confluence.matching.table;

import org.jspecify.annotations.NullMarked;

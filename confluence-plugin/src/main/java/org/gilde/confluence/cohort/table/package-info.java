/** What cohorts keep, in the tables of Active Objects. */
@NullMarked
package org.gilde.confluence.cohort.table;

import org.jspecify.annotations.NullMarked;

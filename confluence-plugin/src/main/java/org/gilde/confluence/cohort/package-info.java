/** Cohorts: how the people of one course run become the members of a Learning Community, and stay in step with it. */
@NullMarked
package org.gilde.confluence.cohort;

import org.jspecify.annotations.NullMarked;

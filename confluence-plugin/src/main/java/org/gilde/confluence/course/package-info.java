/** The page on which a course's people get a Learning Community, and whoever coordinates it changes its plan. */
@NullMarked
package org.gilde.confluence.course;

import org.jspecify.annotations.NullMarked;

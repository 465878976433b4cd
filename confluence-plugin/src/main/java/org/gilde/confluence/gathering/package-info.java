/** The pages on which the people of a course run are gathered into a community. */
@NullMarked
package org.gilde.confluence.gathering;

import org.jspecify.annotations.NullMarked;

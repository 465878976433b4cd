/** Has ten thousand people of a course run become a community, and looks whether the wiki stays as quick meanwhile. */
@NullMarked
package org.gilde.bench.cohort;

import org.jspecify.annotations.NullMarked;

/** The directory of communities: what there is, and what is missing. */
@NullMarked
package org.gilde.confluence.directory;

import org.jspecify.annotations.NullMarked;

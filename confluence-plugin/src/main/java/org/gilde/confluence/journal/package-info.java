/** The journal: what takes several steps to do with a community, so that an interruption leaves nothing half done. */
@NullMarked
package org.gilde.confluence.journal;

import org.jspecify.annotations.NullMarked;

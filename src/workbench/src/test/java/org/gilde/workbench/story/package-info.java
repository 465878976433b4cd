/** The demo story, written on a real database. */
@NullMarked
package org.gilde.workbench.story;

import org.jspecify.annotations.NullMarked;

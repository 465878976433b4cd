/** Puts the wiki half together and offers it to the platform half. */
@NullMarked
package org.gilde.workbench.wiki;

import org.jspecify.annotations.NullMarked;

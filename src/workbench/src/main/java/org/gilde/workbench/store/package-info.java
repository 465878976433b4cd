/** Everything that the wiki keeps, in one place for those who read and write it. */
@NullMarked
package org.gilde.workbench.store;

import org.jspecify.annotations.NullMarked;

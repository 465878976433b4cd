/** Take along: everything that is kept about somebody, for that somebody, to be read, printed or carried elsewhere. */
@NullMarked
package org.gilde.confluence.takealong;

import org.jspecify.annotations.NullMarked;

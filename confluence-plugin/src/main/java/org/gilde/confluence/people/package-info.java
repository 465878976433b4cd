/** People: who is asking, and who is a user here. */
@NullMarked
package org.gilde.confluence.people;

import org.jspecify.annotations.NullMarked;

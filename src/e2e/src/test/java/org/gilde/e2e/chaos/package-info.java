/** What becomes of learning items when everything on the way fails. */
@NullMarked
package org.gilde.e2e.chaos;

import org.jspecify.annotations.NullMarked;

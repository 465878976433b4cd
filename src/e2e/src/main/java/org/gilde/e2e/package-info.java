/** The demo story as an LMS tells it, and the tests of the whole chain. */
@NullMarked
package org.gilde.e2e;

import org.jspecify.annotations.NullMarked;

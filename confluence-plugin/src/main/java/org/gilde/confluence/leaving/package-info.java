/** What becomes of what somebody learned once their account is gone, and how they take it along. */
@NullMarked
package org.gilde.confluence.leaving;

import org.jspecify.annotations.NullMarked;

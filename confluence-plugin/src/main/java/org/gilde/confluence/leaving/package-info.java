/** What becomes of what somebody learned once their account is gone. */
@NullMarked
package org.gilde.confluence.leaving;

import org.jspecify.annotations.NullMarked;

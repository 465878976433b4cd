/** From a Statement to the items people see, through whatever goes wrong on the way. */
@NullMarked
package org.gilde.e2e.chain;

import org.jspecify.annotations.NullMarked;

/** What people see and do in a real browser. */
@NullMarked
package org.gilde.e2e.browser;

import org.jspecify.annotations.NullMarked;

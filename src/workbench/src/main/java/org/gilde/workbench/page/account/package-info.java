/** Logging in and one's own profile. */
@NullMarked
package org.gilde.workbench.page.account;

import org.jspecify.annotations.NullMarked;

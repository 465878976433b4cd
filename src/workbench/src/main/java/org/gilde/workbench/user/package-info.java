/** People and groups: who they are, how they prove it, and what they prefer. */
@NullMarked
package org.gilde.workbench.user;

import org.jspecify.annotations.NullMarked;

/** What people may see of each other's learning, through the very jar. */
@NullMarked
package org.gilde.e2e.privacy;

import org.jspecify.annotations.NullMarked;

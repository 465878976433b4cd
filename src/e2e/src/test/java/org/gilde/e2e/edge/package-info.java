/** Bad input at each edge. */
@NullMarked
package org.gilde.e2e.edge;

import org.jspecify.annotations.NullMarked;

/** Two nodes of a cluster, as two processes over one database. */
@NullMarked
package org.gilde.e2e.cluster;

import org.jspecify.annotations.NullMarked;

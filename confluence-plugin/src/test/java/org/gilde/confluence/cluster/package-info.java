/** Two nodes of a cluster, over one database. */
@NullMarked
package org.gilde.confluence.cluster;

import org.jspecify.annotations.NullMarked;

/** Starts and stops a PostgreSQL from Maven-delivered binaries. */
@NullMarked
package org.gilde.postgres;

import org.jspecify.annotations.NullMarked;

/** The service that an operator starts: configuration, database, HTTP and routes put together. */
@NullMarked
package org.gilde.bridge;

import org.jspecify.annotations.NullMarked;

/** Delivery, from the answer to the LMS to the app: how long it takes, how fast it catches up, what it costs idle. */
@NullMarked
package org.gilde.bench.delivery;

import org.jspecify.annotations.NullMarked;

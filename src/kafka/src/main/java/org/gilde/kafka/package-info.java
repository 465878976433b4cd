/** A real Kafka broker as a process, for tests. */
@NullMarked
package org.gilde.kafka;

import org.jspecify.annotations.NullMarked;

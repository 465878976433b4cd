/**
 * Delivery by several nodes: events go from the feed into a topic of Kafka, keyed by person, and from there to the app.
 *
 * <p>The way: delivery's turns hand over to the {@code Publisher}; a {@code Reading} in every node takes from the
 * topic what its group gives it and has delivery's courier bring it; {@code Standing} watches how far that is. The store
 * stays the record: what is lost in Kafka is published once more.
 */
@NullMarked
package org.gilde.bridge.stream;

import org.jspecify.annotations.NullMarked;

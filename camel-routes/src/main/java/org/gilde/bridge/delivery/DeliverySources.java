package org.gilde.bridge.delivery;

import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.xapi.store.StatementFeed;

/** Where delivery reads and where it writes down how far it came. */
public record DeliverySources(StatementFeed feed, FeedCursor cursor, DeadLetters deadLetters) {}

package org.gilde.bridge.delivery;

import java.util.Optional;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.xapi.store.StatementFeed;

/**
 * Where delivery reads and where it writes down how far it came.
 *
 * @param activities names what Statements name no more
 * @param outlet the queue that turns hand over to; empty where they ask the app themselves
 */
public record DeliverySources(
        StatementFeed feed,
        KnownActivities activities,
        FeedCursor cursor,
        DeadLetters deadLetters,
        Optional<Outlet> outlet) {}

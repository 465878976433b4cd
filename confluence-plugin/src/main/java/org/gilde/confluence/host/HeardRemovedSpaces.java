package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.event.api.EventListener;

/** Hears that Spaces were deleted. */
public final class HeardRemovedSpaces {
    private final RemovedSpaces removed;

    HeardRemovedSpaces(RemovedSpaces removed) {
        this.removed = removed;
    }

    /** A Space was deleted. */
    @EventListener
    public void removed(SpaceRemoveEvent event) {
        removed.removed(event.getSpace().getKey());
    }
}

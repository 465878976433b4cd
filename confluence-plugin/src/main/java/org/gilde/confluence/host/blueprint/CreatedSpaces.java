package org.gilde.confluence.host.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.events.SpaceBlueprintCreateEvent;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventListener;
import org.gilde.confluence.people.PersonKey;

/** Hears of Spaces that were made from a blueprint. Loaded only where Confluence has blueprints. */
public final class CreatedSpaces {
    private final Wizard wizard;

    /** Passes each on. */
    CreatedSpaces(Wizard wizard) {
        this.wizard = wizard;
    }

    /** A Space was made; ours or not, the answers tell. */
    @EventListener
    public void created(SpaceBlueprintCreateEvent event) {
        Space space = event.getSpace();
        if (space.getCreator() != null) {
            PersonKey creator = new PersonKey(space.getCreator().getKey().getStringValue());
            wizard.made(space.getKey(), creator, event.getContext());
        }
    }
}

package org.gilde.workbench.service;

import com.atlassian.confluence.plugins.createcontent.api.events.SpaceBlueprintCreateEvent;
import com.atlassian.event.api.EventPublisher;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gilde.workbench.app.SpaceBlueprints;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;

/**
 * Makes a space from an app's blueprint in the order that is known of Confluence: the space, its home page from the app's
 * template, and then the event. Whether Confluence keeps all of that at once, or each by itself, is not known: here each
 * is kept by itself, which is the harder case for an app.
 */
public final class BlueprintSpaces {
    private static final String TITLE = "ContentPageTitle";

    private final Stores stores;
    private final Entities entities;
    private final EventPublisher events;

    /** Makes them there. */
    public BlueprintSpaces(Stores stores, Entities entities, EventPublisher events) {
        this.stores = stores;
        this.entities = entities;
        this.events = events;
    }

    /**
     * Makes one, open to everybody who uses the wiki, as new spaces are.
     *
     * @param answers by the names of the wizard's fields, of which {@code name} and {@code spaceKey} are the host's
     * @throws org.gilde.workbench.content.ContentException if the key is taken or malformed, or the name is missing
     */
    public WikiSpace make(SpaceBlueprints.Offer offer, Map<String, String> answers, WikiUser creator) {
        Map<String, Object> context = new HashMap<>(answers);
        String name = answers.getOrDefault("name", "");
        WikiSpace space = stores.spaces()
                .create(
                        answers.getOrDefault("spaceKey", ""),
                        name,
                        answers.getOrDefault("description", ""),
                        creator.key());
        stores.permissions().grant(space.id(), Holder.user(creator.key()), SpaceRight.values());
        stores.permissions().grant(space.id(), Holder.group(Groups.USERS), SpaceRight.EDIT, SpaceRight.COMMENT);
        WikiPage home = stores.editor()
                .create(
                        space,
                        Optional.empty(),
                        String.valueOf(context.getOrDefault(TITLE, name)),
                        offer.home().write(context),
                        creator.key());
        stores.spaces().openWith(space.id(), home.id());
        new ContentEvents(entities, events).created(home);
        WikiSpace made = stores.spaces().find(space.id()).orElseThrow();
        events.publish(new SpaceBlueprintCreateEvent(this, entities.space(made), context));
        return made;
    }
}

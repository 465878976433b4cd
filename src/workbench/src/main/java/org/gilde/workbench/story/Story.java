package org.gilde.workbench.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.StandInWiki;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the demo story's people, groups, spaces and pages, once. A later start changes nothing of them. */
public final class Story implements StandInWiki.Seed {
    private static final Logger LOG = LoggerFactory.getLogger(Story.class);
    private static final String BRIDGE = "gilde-bridge";

    private final BridgeAccount bridge;

    /**
     * Tells the story.
     *
     * @param data where the file {@code bridge-token} is kept
     * @param bridgeToken the token that the bridge shall have; one is made when absent
     */
    public Story(Path data, Optional<String> bridgeToken) {
        this.bridge = new BridgeAccount(data, bridgeToken);
    }

    @Override
    public void sow(Stores stores) {
        if (stores.users().byName(BRIDGE).isEmpty() && stores.spaces().all().isEmpty()) {
            LOG.info("Writing the demo story");
            people(stores);
            new StoryContent(stores).write();
        }
        stores.users().byName(BRIDGE).ifPresent(user -> bridge.letIn(stores.tokens(), user));
    }

    private static void people(Stores stores) {
        stores.groups().create(Groups.USERS);
        stores.groups().create(Groups.ADMINISTRATORS);
        for (List<String> row : Resource.rows("people.txt")) {
            String name = row.get(0);
            WikiUser user = stores.users().byName(name).orElseGet(() -> stores.users()
                    .create(name, row.get(1), name + "@sociaalhuis.example", name));
            Stream.concat(Stream.of(Groups.USERS), Stream.of(row.get(3).split(" ")))
                    .filter(group -> !group.isEmpty())
                    .forEach(group -> {
                        stores.groups().create(group);
                        stores.groups().add(group, user);
                    });
        }
    }
}

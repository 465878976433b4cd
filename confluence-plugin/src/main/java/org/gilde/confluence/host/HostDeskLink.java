package org.gilde.confluence.host;

import org.gilde.confluence.founding.DeskLink;
import org.gilde.confluence.macro.DeskAddress;
import org.gilde.confluence.macro.Stage;

/** Addresses of desks as a page keeps them: the wiki's whole address stands in front. */
public final class HostDeskLink implements DeskLink {
    private final Stage stage;

    /** Asks this one for the wiki's address. */
    public HostDeskLink(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String of(String community) {
        return DeskAddress.of(stage.base(false), community);
    }
}

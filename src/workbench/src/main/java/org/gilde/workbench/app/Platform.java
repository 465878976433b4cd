package org.gilde.workbench.app;

import com.atlassian.event.api.EventPublisher;
import java.net.URI;
import org.gilde.workbench.database.Database;

/**
 * What the platform half gives to the wiki half.
 *
 * @param baseUrl the address that browsers use, without a slash at its end
 * @param events where the wiki publishes that pages, spaces and users changed
 */
public record Platform(
        URI baseUrl,
        Database database,
        Apps apps,
        Uploads uploads,
        Macros macros,
        WebResources webResources,
        WebItems webItems,
        SpaceBlueprints spaceBlueprints,
        Jobs jobs,
        EventPublisher events,
        XsrfTokens xsrfTokens,
        Sessions sessions,
        SecureSessions secureSessions) {}

package org.gilde.confluence.host.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Called by the host while it makes the home page of a Space from the blueprint. Adds nothing to the page; notes what is
 * being made, so that it becomes a community even if the host is stopped before it has told so.
 */
public final class HomePageContext extends AbstractBlueprintContextProvider {
    private static final Logger LOG = LoggerFactory.getLogger(HomePageContext.class);

    private final Wizard wizard;

    /** Called by the host. */
    public HomePageContext(Wizard wizard) {
        this.wizard = wizard;
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // the note is a safety net: without it the host's dialog works as well
    protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
        try {
            wizard.making(context.getMap());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("What is made in the dialog for new Spaces was not noted", e);
        }
        return context;
    }
}

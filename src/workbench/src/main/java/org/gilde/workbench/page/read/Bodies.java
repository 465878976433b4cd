package org.gilde.workbench.page.read;

import java.util.Optional;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.page.frame.Forms;
import org.gilde.workbench.page.web.Exchange;
import org.gilde.workbench.service.Entities;
import org.gilde.workbench.storage.OutputType;
import org.gilde.workbench.storage.Rendering;
import org.gilde.workbench.storage.StorageException;
import org.gilde.workbench.storage.StorageRenderer;

/** Renders what people wrote, for one reader. */
public final class Bodies {
    private final StorageRenderer renderer;
    private final Entities entities;

    /** Renders with that renderer. */
    public Bodies(StorageRenderer renderer, Entities entities) {
        this.renderer = renderer;
        this.entities = entities;
    }

    /** Renders a text in the place of a page's own; a text that is damaged becomes a message. */
    public Html of(Exchange exchange, WikiPage page, String storage, OutputType type) {
        Rendering rendering =
                new Rendering(() -> Optional.of(entities.content(page)), page.spaceKey(), type, exchange.locale());
        try {
            return renderer.render(storage, rendering);
        } catch (StorageException e) {
            return Forms.message("error", problem(exchange, e));
        } finally {
            rendering.took().forEach(one -> exchange.took(one.macro(), one.time()));
        }
    }

    /**
     * Renders the text of a page that does not exist yet.
     *
     * @throws StorageException if it is not storage format
     */
    public Html draft(Exchange exchange, Optional<WikiPage> page, String spaceKey, String storage) {
        Rendering rendering =
                new Rendering(() -> page.map(entities::content), spaceKey, OutputType.PREVIEW, exchange.locale());
        return renderer.render(storage, rendering);
    }

    /** Words what is wrong with a text, and where. */
    public static String problem(Exchange exchange, StorageException e) {
        return exchange.say("edit.malformed", e.row(), e.column(), String.valueOf(e.getMessage()));
    }
}

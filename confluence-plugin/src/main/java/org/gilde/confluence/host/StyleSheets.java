package org.gilde.confluence.host;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.gilde.confluence.linkage.NotOfferedException;
import org.gilde.confluence.linkage.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web-resources of the page that is being shown. Without them it can be read all the same. */
final class StyleSheets {
    private static final Logger LOG = LoggerFactory.getLogger(StyleSheets.class);

    private StyleSheets() {}

    static void require(Services services, String webResource) {
        try {
            services.of(PageBuilderService.class).assembler().resources().requireWebResource(webResource);
        } catch (NotOfferedException | LinkageError e) {
            LOG.debug("This Confluence gives no style sheets", e);
        }
    }
}

package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gilde.confluence.linkage.Services;
import org.gilde.confluence.macro.Stage;

/** Confluence's templates, web-resources and addresses. */
public final class ConfluenceStage implements Stage {
    private static final String APP = "org.gilde.confluence:";

    private final VelocityHelperService velocity;
    private final Services services;
    private final ApplicationProperties application;

    /** Prints through these services. */
    public ConfluenceStage(VelocityHelperService velocity, ApplicationProperties application, Services services) {
        this.velocity = velocity;
        this.services = services;
        this.application = application;
    }

    @Override
    public String render(String template, Map<String, Object> values) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.putAll(values);
        return velocity.getRenderedTemplate(template, context);
    }

    @Override
    public void require(String webResource) {
        StyleSheets.require(services, APP + webResource);
    }

    @Override
    public <T> T asAnonymous(Supplier<T> work) {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(null);
        try {
            return work.get();
        } finally {
            AuthenticatedUserThreadLocal.set(user);
        }
    }

    @Override
    public String base(boolean screen) {
        return application.getBaseUrl(screen ? UrlMode.RELATIVE : UrlMode.CANONICAL);
    }

    @Override
    public List<String> labels(ContentEntityObject page) {
        return PageLabels.of(page);
    }
}

package org.gilde.confluence.host;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.function.Supplier;

/** The whole address of the wiki, as an administrator set it. */
public final class WikiAddress implements Supplier<String> {
    private final ApplicationProperties application;

    /** Asks the host. */
    public WikiAddress(ApplicationProperties application) {
        this.application = application;
    }

    @Override
    public String get() {
        return application.getBaseUrl(UrlMode.CANONICAL);
    }
}

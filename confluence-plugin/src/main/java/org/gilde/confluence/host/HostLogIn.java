package org.gilde.confluence.host;

import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gilde.confluence.linkage.NotOfferedException;
import org.gilde.confluence.linkage.Services;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.screen.LogIn;

/** Confluence's log-in; at the address that it always had, where it does not tell. */
public final class HostLogIn implements LogIn {
    private final Services services;
    private final Stage stage;

    /** Asks the host. */
    public HostLogIn(Services services, Stage stage) {
        this.services = services;
        this.stage = stage;
    }

    @Override
    public URI of(URI back) {
        try {
            return services.of(LoginUriProvider.class).getLoginUri(back);
        } catch (NotOfferedException | LinkageError untold) {
            return URI.create(stage.base(true) + "/login.action?os_destination="
                    + URLEncoder.encode(back.toASCIIString(), StandardCharsets.UTF_8));
        }
    }
}

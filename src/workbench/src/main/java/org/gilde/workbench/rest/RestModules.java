package org.gilde.workbench.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.app.SecureSessions;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.http.Below;
import org.gilde.workbench.http.Endpoint;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <rest>}: the REST modules of all enabled apps at {@code /rest/path/version} and {@code /rest/path/latest}. */
public final class RestModules extends Endpoint implements ModuleKind {

    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/([^/]+)(/.*)?");
    private static final String LATEST = "latest";

    private final Map<String, RestModule> modules = new ConcurrentHashMap<>();
    private final Supplier<Authentication> authentication;
    private final XsrfTokens tokens;
    private final SecureSessions secureSessions;

    /** Asks the wiki who may enter. */
    public RestModules(Supplier<Authentication> authentication, XsrfTokens tokens, SecureSessions secureSessions) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.secureSessions = secureSessions;
    }

    @Override
    public String type() {
        return "rest";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        String path = module.required("path").replaceFirst("^/", "");
        String address = path + "/" + module.required("version");
        if (modules.containsKey(address)) {
            throw new DescriptorException("There is a REST module at /rest/" + address + " already");
        }
        RestModule live = RestModule.start(
                app,
                module,
                context(),
                List.of(new RestRules(authentication), new XsrfFilter(tokens), new SecureSessionRules(secureSessions)));
        modules.put(address, live);
        // The newest version is the one enabled last; an app with several lists them in order.
        modules.put(path + "/" + LATEST, live);
        return () -> {
            modules.values().removeIf(other -> other == live);
            live.stop();
        };
    }

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        RestModule module = address.matches() ? modules.get(address.group(1) + "/" + address.group(2)) : null;
        if (module == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        module.service(new Below(request, address.end(2)), response);
    }
}

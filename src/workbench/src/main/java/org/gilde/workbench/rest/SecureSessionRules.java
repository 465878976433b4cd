package org.gilde.workbench.rest;

import com.atlassian.sal.api.websudo.WebSudoNotRequired;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.app.SecureSessions;
import org.jspecify.annotations.Nullable;

/**
 * Keeps resources marked {@code @WebSudoRequired}, on the method, else on the class, else on the package, for browsers in
 * a secure session. Programs that bring credentials are not asked: they prove who they are with every call.
 */
final class SecureSessionRules implements DynamicFeature {

    private final SecureSessions sessions;

    SecureSessionRules(SecureSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        boolean isRequired = Stream.<AnnotatedElement>of(resource.getResourceMethod(), type, type.getPackage())
                .flatMap(element -> declared(element).stream())
                .findFirst()
                .orElse(false);
        if (isRequired) {
            context.register(new Guard(sessions), Priorities.AUTHORIZATION + 2);
        }
    }

    private static Optional<Boolean> declared(AnnotatedElement element) {
        if (element.isAnnotationPresent(WebSudoRequired.class)) {
            return Optional.of(true);
        }
        return element.isAnnotationPresent(WebSudoNotRequired.class) ? Optional.of(false) : Optional.empty();
    }

    private static final class Guard implements ContainerRequestFilter {

        private final SecureSessions sessions;

        // Jersey puts a proxy here that stands for the request of the current thread.
        @Context
        private @Nullable HttpServletRequest servletRequest;

        Guard(SecureSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            HttpServletRequest current = servletRequest;
            boolean isFree =
                    request.getHeaderString("Authorization") != null || (current != null && sessions.use(current));
            if (!isFree) {
                request.abortWith(RestError.answer(
                        Response.Status.UNAUTHORIZED, "This resource requires a secure session (WebSudo)"));
            }
        }
    }
}

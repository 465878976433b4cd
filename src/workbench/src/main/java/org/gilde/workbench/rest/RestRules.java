package org.gilde.workbench.rest;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.http.Access;
import org.jspecify.annotations.Nullable;

/** What Confluence asks of every call before the app sees it: access by annotation, and no forged forms. */
final class RestRules implements DynamicFeature {

    private final Supplier<Authentication> authentication;
    private final XsrfTokens tokens;

    RestRules(Supplier<Authentication> authentication, XsrfTokens tokens) {
        this.authentication = authentication;
        this.tokens = tokens;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Access access = Access.of(resource.getResourceMethod(), resource.getResourceClass());
        context.register(new AccessFilter(access, authentication), Priorities.AUTHORIZATION);
        context.register(new XsrfFilter(tokens), Priorities.AUTHORIZATION + 1);
    }

    private static Response refusal(Response.Status status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new RestError(status.getStatusCode(), message))
                .build();
    }

    private record AccessFilter(Access access, Supplier<Authentication> authentication)
            implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (access.admits(authentication.get())) {
                return;
            }
            request.abortWith(
                    AuthenticatedUserThreadLocal.get() == null
                            ? refusal(Response.Status.UNAUTHORIZED, "Log in to use this resource")
                            : refusal(Response.Status.FORBIDDEN, "You may not use this resource"));
        }
    }

    /** What a form on another site could send with the reader's cookies needs the token. */
    static final class XsrfFilter implements ContainerRequestFilter {

        private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
        private static final List<MediaType> FORMS = List.of(
                MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE, MediaType.TEXT_PLAIN_TYPE);

        private final XsrfTokens tokens;

        @Context
        private @Nullable HttpServletRequest servletRequest;

        XsrfFilter(XsrfTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            HttpServletRequest http = servletRequest;
            if (!isForm(request) || http != null && tokens.isValid(http)) {
                return;
            }
            request.abortWith(refusal(Response.Status.FORBIDDEN, "XSRF check failed"));
        }

        private static boolean isForm(ContainerRequestContext request) {
            MediaType type = request.getMediaType();
            return type == null
                    ? request.getMethod().equals(HttpMethod.POST)
                    : !SAFE.contains(request.getMethod()) && FORMS.stream().anyMatch(type::isCompatible);
        }
    }
}

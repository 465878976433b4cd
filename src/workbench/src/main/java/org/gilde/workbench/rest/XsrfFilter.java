package org.gilde.workbench.rest;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.gilde.workbench.app.XsrfTokens;
import org.jspecify.annotations.Nullable;

/** Refuses what a form on another site could send with the reader's cookies, unless it carries the token. */
@Priority(Priorities.AUTHORIZATION + 1)
final class XsrfFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<MediaType> FORMS = List.of(
            MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE, MediaType.TEXT_PLAIN_TYPE);

    private final XsrfTokens tokens;

    // Jersey puts a proxy here that stands for the request of the current thread.
    @Context
    private @Nullable HttpServletRequest servletRequest;

    XsrfFilter(XsrfTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        HttpServletRequest current = servletRequest;
        if (isForm(request) && (current == null || !tokens.isValid(current))) {
            request.abortWith(RestError.answer(Response.Status.FORBIDDEN, "XSRF check failed"));
        }
    }

    private static boolean isForm(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return type == null
                ? request.getMethod().equals(HttpMethod.POST)
                : !SAFE.contains(request.getMethod()) && FORMS.stream().anyMatch(type::isCompatible);
    }
}

package org.gilde.workbench.rest;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.http.Access;

/** Lets in whom the resource's annotation admits, and without one only people with a licence. */
final class RestRules implements DynamicFeature {

    private final Supplier<Authentication> authentication;

    RestRules(Supplier<Authentication> authentication) {
        this.authentication = authentication;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Access access = Access.of(resource.getResourceMethod(), resource.getResourceClass());
        context.register(new AccessFilter(access, authentication), Priorities.AUTHORIZATION);
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
                            ? RestError.answer(Response.Status.UNAUTHORIZED, "Log in to use this resource")
                            : RestError.answer(Response.Status.FORBIDDEN, "You may not use this resource"));
        }
    }
}

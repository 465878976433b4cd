package org.gilde.xapi.resource;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Puts the version on answers that never reached an endpoint, such as 405. Part Three 3.3. */
@Provider
public class VersionHeaderFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isXapi = request.getUriInfo().getRequestUri().getPath().startsWith("/xapi");
        if (isXapi && !response.getHeaders().containsKey(Answer.VERSION_HEADER)) {
            response.getHeaders().putSingle(Answer.VERSION_HEADER, Answer.VERSION);
        }
    }
}

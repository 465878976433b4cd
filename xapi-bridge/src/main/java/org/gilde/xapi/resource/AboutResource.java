package org.gilde.xapi.resource;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@link AboutEndpoint} under Jakarta REST. */
@Path("/xapi/about")
public class AboutResource {
    private final AboutEndpoint endpoint;

    /** Hands requests to this endpoint. */
    @Inject
    public AboutResource(AboutEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Says which versions this LRS speaks. Part Three 2.8.1. */
    @GET
    public Response get() {
        return Exchange.response(endpoint.get());
    }
}

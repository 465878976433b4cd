package org.gilde.xapi.resource;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** {@link StatementsEndpoint} under Jakarta REST. Takes any media type, so that a wrong one is answered in words. */
@Path("/xapi/statements")
@Consumes(MediaType.WILDCARD)
public class StatementsResource {
    private final StatementsEndpoint endpoint;

    /** Hands requests to this endpoint. */
    @Inject
    public StatementsResource(StatementsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Stores one or many. Part Three 2.1.2. */
    @POST
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte @Nullable [] body) {
        return Exchange.response(endpoint.post(Exchange.request(uri, headers, body)));
    }

    /** Stores one under a given id. Part Three 2.1.1. */
    @PUT
    public Response put(@Context UriInfo uri, @Context HttpHeaders headers, byte @Nullable [] body) {
        return Exchange.response(endpoint.put(Exchange.request(uri, headers, body)));
    }

    /** Gives one or many. Part Three 2.1.3. */
    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return Exchange.response(endpoint.get(Exchange.request(uri, headers, null)));
    }
}

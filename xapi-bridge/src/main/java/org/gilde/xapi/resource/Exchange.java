package org.gilde.xapi.resource;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between Jakarta REST and the endpoints. */
final class Exchange {
    private static final byte[] NOTHING = {};

    private Exchange() {}

    static Request request(UriInfo uri, HttpHeaders headers, byte @Nullable [] body) {
        String path = uri.getRequestUri().getRawPath();
        return new Request(
                path, Map.copyOf(uri.getQueryParameters()), headers::getHeaderString, body == null ? NOTHING : body);
    }

    static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().isEmpty()
                ? response.build()
                : response.entity(answer.bytes()).build();
    }
}

package org.gilde.workbench.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error as Confluence's REST resources word it. */
record RestError(@JsonProperty("status-code") int status, @JsonProperty("message") String message) {

    static Response answer(Response.Status status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new RestError(status.getStatusCode(), message))
                .build();
    }
}

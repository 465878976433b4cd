package org.gilde.workbench.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what an app did not expect with a plain 500; the reason goes to the log only. */
final class FailureMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof WebApplicationException expected) {
            return expected.getResponse();
        }
        LOG.error("A REST resource failed", failure);
        return RestError.answer(Response.Status.INTERNAL_SERVER_ERROR, "Internal server error");
    }
}

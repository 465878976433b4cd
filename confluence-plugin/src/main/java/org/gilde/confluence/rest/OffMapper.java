package org.gilde.confluence.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gilde.confluence.life.OffException;

/** Answers whoever calls while the app is off that trying again may help, later. */
@Provider
public final class OffMapper implements ExceptionMapper<OffException> {

    @Override
    public Response toResponse(OffException off) {
        return Answers.later(off.getMessage() + ".");
    }
}

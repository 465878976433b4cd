package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gilde.confluence.participation.ReadingChoice;
import org.gilde.confluence.people.CurrentPerson;

/**
 * Whether the caller's own reading is counted, for the caller alone.
 *
 * <p>PUT and DELETE can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("participation")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class ParticipationResource {
    private final CurrentPerson current;
    private final ReadingChoice choice;

    /** Asks for whoever is logged in. */
    @Inject
    public ParticipationResource(CurrentPerson current, ReadingChoice choice) {
        this.current = current;
        this.choice = choice;
    }

    /** Counts it from now on. */
    @PUT
    @Path("reading")
    public Response count() {
        return choose(true);
    }

    /** Counts it no more, and forgets what was counted. */
    @DELETE
    @Path("reading")
    public Response forget() {
        return choose(false);
    }

    private Response choose(boolean isCounted) {
        return current.key()
                .map(person -> {
                    choice.choose(person, isCounted);
                    ObjectNode body = Answers.JSON.objectNode();
                    body.put("counted", isCounted);
                    return Answers.ok(body);
                })
                .orElseGet(() -> Answers.refused(Response.Status.UNAUTHORIZED, "Log in first."));
    }
}

package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Pausing;

/**
 * The caller's own pause: what comes in about the caller while it lasts is not taken, and counted by day only.
 *
 * <p>PUT and DELETE can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("pause")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class PauseResource {
    private final CurrentPerson current;
    private final Pausing pausing;

    /** Asks for whoever is logged in. */
    @Inject
    public PauseResource(CurrentPerson current, Pausing pausing) {
        this.current = current;
        this.pausing = pausing;
    }

    /** Returns how it stands. */
    @GET
    public Response get() {
        return Own.of(current, this::standing);
    }

    /** Begins it; one that is begun goes on. */
    @PUT
    public Response begin() {
        return Own.of(current, person -> {
            pausing.pause(person);
            return standing(person);
        });
    }

    /** Ends it, if there is one. */
    @DELETE
    public Response end() {
        return Own.of(current, person -> {
            pausing.resume(person);
            return standing(person);
        });
    }

    private Response standing(PersonKey person) {
        Pausing.Standing standing = pausing.of(person);
        ObjectNode body = Answers.JSON.objectNode();
        body.put("paused", standing.since().isPresent());
        standing.since().ifPresent(since -> body.put("since", since.toString()));
        ArrayNode withheld = body.putArray("withheld");
        standing.withheld()
                .forEach(day ->
                        withheld.addObject().put("day", day.day().toString()).put("events", day.events()));
        return Answers.ok(body);
    }
}

package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;

/**
 * A person's own learning items, and whom they are shared with. What is not the caller's own is not there: 404.
 *
 * <p>PUT and DELETE can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("items")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class LearningItemsResource {
    private final CurrentPerson current;
    private final LearningItems items;
    private final Sharing sharing;

    /** Asks for whoever is logged in. */
    @Inject
    public LearningItemsResource(CurrentPerson current, LearningItems items, Sharing sharing) {
        this.current = current;
        this.items = items;
        this.sharing = sharing;
    }

    /** Returns all of the caller's own items. */
    @GET
    public Response own() {
        return asPerson(person -> {
            ObjectNode body = Answers.JSON.objectNode();
            ArrayNode list = body.putArray("items");
            items.of(person).forEach(item -> list.add(ItemJson.write(item)));
            return Answers.ok(body);
        });
    }

    /** Shares an own item with a community: that it was completed, nothing else. */
    @PUT
    @Path("{id}/shares/{community}")
    public Response share(@PathParam("id") long id, @PathParam("community") String community) {
        return asPerson(person -> audience(sharing.share(person, id, community)));
    }

    /** Takes an own item back from a community. */
    @DELETE
    @Path("{id}/shares/{community}")
    public Response unshare(@PathParam("id") long id, @PathParam("community") String community) {
        return asPerson(person -> audience(sharing.unshare(person, id, community)));
    }

    private Response asPerson(Function<PersonKey, Response> work) {
        return current.key().map(work).orElseGet(() -> Answers.refused(Response.Status.UNAUTHORIZED, "Log in first."));
    }

    private static Response audience(Optional<Audience> audience) {
        return audience.map(now -> Answers.ok(ItemJson.write(now)))
                .orElseGet(() -> Answers.refused(
                        Response.Status.NOT_FOUND, "You have no such item, or are no fellow member there."));
    }
}

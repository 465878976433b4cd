package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Refusal;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.rest.Bodies.BadBodyException;
import org.gilde.confluence.takealong.ItemJson;
import org.jspecify.annotations.Nullable;

/**
 * A person's own learning items, and whom they are shared with. What is not the caller's own is not there: 404.
 *
 * <p>PUT, DELETE and a POST of JSON can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("items")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class LearningItemsResource {
    private final CurrentPerson current;
    private final LearningItems items;
    private final Sharing sharing;
    private final ShareReader reader;
    private final ItemJson json;

    /** Asks for whoever is logged in. */
    @Inject
    public LearningItemsResource(CurrentPerson current, LearningItems items, Sharing sharing, UserDirectory users) {
        this.current = current;
        this.items = items;
        this.sharing = sharing;
        this.reader = new ShareReader(users);
        this.json = new ItemJson(users);
    }

    /** Returns the caller's own items, the latest first: all of them, or the stretch that was asked for. */
    @GET
    public Response own(@QueryParam("from") @Nullable String from, @QueryParam("most") @Nullable String most) {
        return asPerson(person -> from == null && most == null ? all(person) : some(person, from, most));
    }

    private Response all(PersonKey person) {
        ObjectNode body = Answers.JSON.objectNode();
        ArrayNode list = body.putArray("items");
        items.of(person).forEach(item -> list.add(json.write(item)));
        return Answers.ok(body);
    }

    private Response some(PersonKey person, @Nullable String from, @Nullable String most) {
        return Stretch.answer(
                from,
                most,
                "items",
                (begin, length) ->
                        items.of(person).stream().skip(begin).limit(length).toList(),
                found -> found.stream().map(json::write).toList());
    }

    /** Shares an own item with one recipient, in place of what they might know before. */
    @PUT
    @Path("{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response share(@PathParam("id") long id, InputStream body) throws IOException {
        return asked(() -> reader.one(body), (person, asked) -> asked.share()
                .map(share -> sharing.share(person, id, share))
                .map(outcome -> outcome.refusal()
                        .map(LearningItemsResource::refused)
                        .orElseGet(() -> Answers.ok(json.write(outcome.audience()))))
                .orElseGet(() -> refused(Refusal.NO_PERSON)));
    }

    /** Takes an own item back from one recipient. */
    @DELETE
    @Path("{id}/shares/{recipient}")
    public Response unshare(@PathParam("id") long id, @PathParam("recipient") String recipient) {
        return asPerson(person -> sharing.unshare(person, id, recipient)
                .map(audience -> Answers.ok(json.write(audience)))
                .orElseGet(() -> refused(Refusal.NO_ITEM)));
    }

    /** Shares all own items on some topics, of which the recipient would learn something now. */
    @POST
    @Path("shares")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response shareAll(InputStream body) throws IOException {
        return asked(() -> reader.all(body), (person, asked) -> asked.share()
                .map(share -> sharing.shareAll(person, asked.topics(), share))
                .map(outcome ->
                        outcome.refusal().map(LearningItemsResource::refused).orElseGet(() -> items(outcome.items())))
                .orElseGet(() -> refused(Refusal.NO_PERSON)));
    }

    /** Takes all own items back from everybody. */
    @DELETE
    @Path("shares")
    public Response unshareAll() {
        return asPerson(person -> items(sharing.unshareAll(person)));
    }

    private static Response items(int number) {
        return Answers.ok(Answers.JSON.objectNode().put("items", number));
    }

    @FunctionalInterface
    private interface Reading {
        ShareReader.Asked read() throws IOException, BadBodyException;
    }

    @FunctionalInterface
    private interface Wish {
        Response fulfil(PersonKey person, ShareReader.Asked asked);
    }

    private Response asked(Reading reading, Wish wish) throws IOException {
        if (current.key().isEmpty()) {
            return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
        }
        try {
            ShareReader.Asked asked = reading.read();
            return asPerson(person -> wish.fulfil(person, asked));
        } catch (BadBodyException e) {
            return Answers.refused(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private Response asPerson(Function<PersonKey, Response> work) {
        return current.key().map(work).orElseGet(() -> Answers.refused(Response.Status.UNAUTHORIZED, "Log in first."));
    }

    private static Response refused(Refusal refusal) {
        return switch (refusal) {
            case NO_ITEM -> Answers.refused(Response.Status.NOT_FOUND, "You have no such item.");
            case NO_COMMUNITY -> Answers.refused(Response.Status.NOT_FOUND, "You are no fellow member there.");
            case NO_COACH -> Answers.refused(Response.Status.NOT_FOUND, "You have no coach now.");
            case NO_PERSON -> Answers.refused(Response.Status.NOT_FOUND, "There is nobody else of that name.");
            case PAST -> Answers.refused(Response.Status.BAD_REQUEST, "The last day has passed already.");
            case COACH_ONLY ->
                Answers.refused(
                        Response.Status.FORBIDDEN,
                        "What was not passed can be shown to your coach only, with failures among the details.");
        };
    }
}

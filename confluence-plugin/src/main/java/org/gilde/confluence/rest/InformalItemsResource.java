package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;

/**
 * The items that the caller adds: planned, in progress or learned. What is not the caller's own, or is formal, is not
 * there: 404.
 *
 * <p>Another site's form can not send JSON, PUT or DELETE, and its scripts are stopped by the browser.
 */
@Path("items")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class InformalItemsResource {
    private static final int MOST_BYTES = 64 << 10;

    private final CurrentPerson current;
    private final InformalLearning learning;

    /** Asks for whoever is logged in. */
    @Inject
    public InformalItemsResource(CurrentPerson current, InformalLearning learning) {
        this.current = current;
        this.learning = learning;
    }

    /** Adds an item: title, state, date and topics. Answers its id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) throws IOException {
        return keep(body, learning::add);
    }

    /** Puts an item in the place of one's own. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, InputStream body) throws IOException {
        return keep(body, (person, draft) -> learning.change(person, id, draft));
    }

    /** Deletes an own item, and with it whom it was shared with. */
    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") long id) {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            return stranger();
        }
        return learning.remove(person.get(), id)
                ? Answers.ok(Answers.JSON.objectNode().put("id", id))
                : absent();
    }

    private Response keep(InputStream body, BiFunction<PersonKey, InformalDraft, InformalLearning.Result> work)
            throws IOException {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            return stranger();
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return Answers.refused(Response.Status.REQUEST_ENTITY_TOO_LARGE, "The body has more than 64 KiB.");
        }
        return DraftJson.read(bytes)
                .map(draft -> answer(work.apply(person.get(), draft)))
                .orElseGet(() -> Answers.refused(
                        Response.Status.BAD_REQUEST,
                        "Send a JSON object with the texts title, state and date, and topics as an array of texts."));
    }

    private static Response answer(InformalLearning.Result result) {
        if (result.id().isPresent()) {
            return Answers.ok(Answers.JSON.objectNode().put("id", result.id().get()));
        }
        return result.problems().isEmpty()
                ? absent()
                : Answers.refused(
                        Response.Status.BAD_REQUEST,
                        result.problems().stream()
                                .map(InformalItemsResource::words)
                                .collect(Collectors.joining(" ")));
    }

    private static String words(InformalDraft.Problem problem) {
        return switch (problem) {
            case NO_TITLE -> "The title is empty.";
            case LONG_TITLE -> "The title has more than 200 characters.";
            case STATE -> "The state is none of planned, in-progress and learned.";
            case DAY -> "The date is none from 1900 on, such as 2026-11-22.";
            case FUTURE -> "What is learned is not learned in the future.";
            case TOPICS -> "There are more than ten topics.";
        };
    }

    private static Response stranger() {
        return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
    }

    private static Response absent() {
        return Answers.refused(Response.Status.NOT_FOUND, "You added no such item.");
    }
}

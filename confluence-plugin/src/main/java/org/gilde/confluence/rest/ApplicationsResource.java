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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.practice.ApplicationDraft.Problem;
import org.gilde.confluence.practice.Applying;
import org.gilde.confluence.rest.ApplicationJson.Sent;
import org.gilde.confluence.rest.Bodies.BadBodyException;
import org.jspecify.annotations.Nullable;

/**
 * What the caller noted of having used what they learned. What is not the caller's own is not there: 404.
 *
 * <p>Another site's form can not send JSON, PUT or DELETE, and its scripts are stopped by the browser.
 */
@Path("applications")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationsResource {
    private static final int AT_ONCE = 50;
    private static final int FARTHEST = 1_000_000;

    private final CurrentPerson current;
    private final Applying applying;

    /** Asks for whoever is logged in. */
    @Inject
    public ApplicationsResource(CurrentPerson current, Applying applying) {
        this.current = current;
        this.applying = applying;
    }

    /** Returns some of the caller's own, the latest day first. */
    @GET
    public Response own(@QueryParam("from") @Nullable String place) {
        return asPerson(person -> {
            int from = Stretch.from(place, FARTHEST);
            if (from < 0) {
                return Answers.refused(
                        Response.Status.BAD_REQUEST, "from is a whole number from 0 to " + FARTHEST + ".");
            }
            List<Application> found = applying.of(person, from, AT_ONCE + 1);
            Map<String, Long> items = applying.items(person);
            ObjectNode body = Answers.JSON.objectNode();
            ArrayNode list = body.putArray("applications");
            found.stream().limit(AT_ONCE).forEach(each -> list.add(ApplicationJson.write(each, items)));
            if (found.size() > AT_ONCE) {
                body.put("next", from + AT_ONCE);
            }
            return Answers.ok(body);
        });
    }

    /** Returns one of the caller's own. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") long id) {
        return asPerson(person -> applying.find(person, id)
                .map(found -> Answers.ok(ApplicationJson.write(found, applying.items(person))))
                .orElseGet(ApplicationsResource::absent));
    }

    /** Notes that the caller used one of their own items. Answers how often by now, and when last. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) throws IOException {
        return sent(
                () -> ApplicationJson.fresh(body),
                (person, sent) -> answer(person, applying.add(person, sent.item(), sent.draft())));
    }

    /** Puts another in the place of one of the caller's own. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") long id, InputStream body) throws IOException {
        return sent(
                () -> ApplicationJson.changed(body),
                (person, sent) -> answer(person, applying.change(person, id, sent.draft())));
    }

    /** Deletes one of the caller's own. */
    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") long id) {
        return asPerson(person -> applying.remove(person, id)
                ? Answers.ok(Answers.JSON.objectNode().put("id", id))
                : absent());
    }

    private Response answer(PersonKey person, Applying.Result result) {
        Optional<Application> kept = result.id().flatMap(id -> applying.find(person, id));
        if (kept.isPresent()) {
            ObjectNode json = ApplicationJson.write(kept.get(), applying.items(person));
            applying.uses(person, kept.get().about()).ifPresent(uses -> json.put("times", uses.times())
                    .put("last", uses.last().toString()));
            return Answers.ok(json);
        }
        return result.problems().isEmpty()
                ? absent()
                : Answers.refused(
                        Response.Status.BAD_REQUEST,
                        result.problems().stream()
                                .map(ApplicationsResource::words)
                                .collect(Collectors.joining(" ")));
    }

    private static String words(Problem problem) {
        return switch (problem) {
            case NO_SENTENCE -> "The sentence is empty.";
            case LONG_SENTENCE -> "The sentence has more than 300 characters.";
            case LONG_HELPED -> "What helped has more than 300 characters.";
            case LONG_HINDERED -> "What was in the way has more than 300 characters.";
            case DAY -> "The date is none from 1900 on, such as 2026-11-22.";
            case FUTURE -> "The date is in the future.";
        };
    }

    @FunctionalInterface
    private interface Reading {
        Sent read() throws IOException, BadBodyException;
    }

    @FunctionalInterface
    private interface Wish {
        Response fulfil(PersonKey person, Sent sent);
    }

    private Response sent(Reading reading, Wish wish) throws IOException {
        if (current.key().isEmpty()) {
            return stranger();
        }
        try {
            Sent sent = reading.read();
            return asPerson(person -> wish.fulfil(person, sent));
        } catch (BadBodyException e) {
            return Answers.refused(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private Response asPerson(Function<PersonKey, Response> work) {
        return current.key().map(work).orElseGet(ApplicationsResource::stranger);
    }

    private static Response stranger() {
        return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
    }

    private static Response absent() {
        return Answers.refused(Response.Status.NOT_FOUND, "You have no such item or note.");
    }
}

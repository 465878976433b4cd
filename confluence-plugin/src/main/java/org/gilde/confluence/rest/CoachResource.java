package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gilde.confluence.coaching.NamedCoaches;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.rest.Bodies.BadBodyException;

/**
 * Whom the caller named as their coach. Who may not be named is not there: 404.
 *
 * <p>PUT and DELETE can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("coach")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class CoachResource {
    private final CurrentPerson current;
    private final NamedCoaches coaches;
    private final UserDirectory users;

    /** Asks for whoever is logged in. */
    @Inject
    public CoachResource(CurrentPerson current, NamedCoaches coaches, UserDirectory users) {
        this.current = current;
        this.coaches = coaches;
        this.users = users;
    }

    /** Returns the caller's coach, and whom the caller may name. */
    @GET
    public Response own() {
        return asPerson(this::answer);
    }

    /** Names a coach, instead of the one before. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(InputStream body) throws IOException {
        if (current.key().isEmpty()) {
            return anonymous();
        }
        try {
            String name = Bodies.text(Bodies.object(body, Set.of("person")), "person")
                    .orElseThrow(() -> new BadBodyException("The field person is missing."));
            Optional<PersonKey> coach = users.byName(name);
            return asPerson(
                    person -> coach.filter(key -> coaches.name(person, key)).isPresent()
                            ? answer(person)
                            : Answers.refused(
                                    Response.Status.NOT_FOUND,
                                    "No coach of that name is in a community that you are a member of."));
        } catch (BadBodyException e) {
            return Answers.refused(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    /** Has no coach any more: whoever it was sees at once nothing more. */
    @DELETE
    public Response end() {
        return asPerson(person -> {
            coaches.end(person);
            return answer(person);
        });
    }

    private Response answer(PersonKey person) {
        ObjectNode body = Answers.JSON.objectNode();
        coaches.of(person).ifPresent(coach -> body.set("coach", write(coach)));
        ArrayNode candidates = body.putArray("candidates");
        coaches.candidates(person).stream()
                .map(this::write)
                .sorted(Comparator.comparing(json -> json.path("name").asText()))
                .forEach(candidates::add);
        return Answers.ok(body);
    }

    private ObjectNode write(PersonKey person) {
        ObjectNode json = Answers.JSON.objectNode();
        users.name(person).ifPresent(name -> json.put("person", name));
        users.fullName(person).ifPresent(name -> json.put("name", name));
        return json;
    }

    private Response asPerson(Function<PersonKey, Response> work) {
        return current.key().map(work).orElseGet(CoachResource::anonymous);
    }

    private static Response anonymous() {
        return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
    }
}

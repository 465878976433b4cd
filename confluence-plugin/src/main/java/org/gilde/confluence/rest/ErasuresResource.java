package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Slug;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.rest.Bodies.BadBodyException;
import org.gilde.confluence.subject.Erasing;
import org.gilde.confluence.subject.Erasing.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has erased, and how far each is. What is not the caller's own is not there: 404.
 *
 * <p>Another site's form can not send JSON, and its scripts are stopped by the browser.
 */
@Path("erasures")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {
    private static final Set<String> WISHES = Set.of("item", "topic", "all");

    private final CurrentPerson current;
    private final Erasing erasing;
    private final LearningItems items;

    /** Asks for whoever is logged in. */
    @Inject
    public ErasuresResource(CurrentPerson current, Erasing erasing, LearningItems items) {
        this.current = current;
        this.erasing = erasing;
        this.items = items;
    }

    /** Returns those of the last twelve months, the latest first. */
    @GET
    public Response list(@QueryParam("from") @Nullable String from, @QueryParam("most") @Nullable String most) {
        return Own.of(
                current,
                person -> Stretch.answer(
                        from,
                        most,
                        "erasures",
                        (begin, length) -> erasing.of(person, begin, length),
                        list -> list.stream().map(ErasureJson::write).toList()));
    }

    /** Returns one. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") long id) {
        return Own.of(current, person -> erasing.find(person, Instant.ofEpochMilli(id))
                .map(erasure -> Answers.ok(ErasureJson.write(erasure)))
                .orElseGet(() -> Answers.refused(Response.Status.NOT_FOUND, "There is no such erasure.")));
    }

    /** Erases an item, a topic or everything, for good. Answers how far it is; it may go on after the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(InputStream body) throws IOException {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            return Own.stranger();
        }
        try {
            return answer(person.get(), erase(person.get(), Bodies.object(body, WISHES)));
        } catch (BadBodyException e) {
            return Answers.refused(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private Outcome erase(PersonKey person, JsonNode wish) throws BadBodyException {
        if (wish.size() == 1
                && wish.path("item").isIntegralNumber()
                && wish.path("item").canConvertToLong()) {
            return erasing.item(person, wish.path("item").longValue());
        }
        if (wish.size() == 1 && wish.path("topic").isTextual()) {
            return erasing.topic(person, onTopic(person, wish.path("topic").textValue()));
        }
        if (wish.size() == 1 && wish.path("all").asBoolean() && wish.path("all").isBoolean()) {
            return erasing.all(person);
        }
        throw new BadBodyException("Send either the id of an item, a topic, or all: true.");
    }

    private Set<Long> onTopic(PersonKey person, String topic) {
        return items.of(person, Set.of(Slug.of(topic))).stream()
                .map(LearningItem::id)
                .collect(Collectors.toSet());
    }

    private Response answer(PersonKey person, Outcome outcome) {
        return switch (outcome) {
            case BEGUN -> Answers.ok(ErasureJson.write(erasing.of(person).get(0)));
            case BUSY -> Answers.refused(Response.Status.CONFLICT, "Something else of yours is still being erased.");
            case NOTHING -> Answers.refused(Response.Status.NOT_FOUND, "There is nothing of yours like that.");
        };
    }
}

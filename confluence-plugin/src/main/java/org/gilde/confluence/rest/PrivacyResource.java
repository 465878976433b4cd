package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.privacy.LevelChange;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.jspecify.annotations.Nullable;

/** The organization's choice with its history, and from how many people on figures are shown: for everybody to read, for administrators to change. */
@Path("privacy")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class PrivacyResource {
    private final CurrentPerson current;
    private final PrivacyLevels levels;
    private final Floors floors;
    private final UserDirectory users;

    /** Works with these. */
    @Inject
    public PrivacyResource(CurrentPerson current, PrivacyLevels levels, Floors floors, UserDirectory users) {
        this.current = current;
        this.levels = levels;
        this.floors = floors;
        this.users = users;
    }

    /** Returns what is in force. */
    @GET
    public Response get() {
        return Own.of(current, person -> standing());
    }

    private Response standing() {
        return Answers.ok(Answers.JSON
                .objectNode()
                .put("level", levels.settle().word())
                .put("locked", levels.lock().level().isPresent())
                .put("floor", floors.current().people()));
    }

    /** Chooses a level, for items to come where it is wider and for all where it is narrower; or raises the floor. */
    @PUT
    @AdminOnly
    @Proven
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(InputStream body) {
        return Administrators.only(current, () -> Administrators.with(body, Set.of("level", "floor"), this::choose));
    }

    private Response choose(JsonNode wish) {
        if (wish.size() != 1) {
            return Answers.refused(Response.Status.BAD_REQUEST, "Send either level or floor.");
        }
        return wish.has("floor") ? raise(wish.path("floor")) : level(wish);
    }

    private Response raise(JsonNode people) {
        Optional<Floor> floor =
                people.isIntegralNumber() && people.canConvertToInt() ? Floor.of(people.intValue()) : Optional.empty();
        if (floor.isEmpty()) {
            return Answers.refused(
                    Response.Status.BAD_REQUEST,
                    "floor is a whole number from " + Floor.LEAST + " to " + Floor.MOST + ".");
        }
        return floors.raise(floor.get(), current.key().orElseThrow())
                ? standing()
                : Answers.refused(
                        Response.Status.BAD_REQUEST,
                        "The floor is " + floors.current().people() + " and can only be raised.");
    }

    private Response level(JsonNode wish) {
        Optional<PrivacyLevel> level = PrivacyLevel.of(wish.path("level").asText())
                .filter(known -> wish.path("level").isTextual());
        if (level.isEmpty()) {
            return Answers.refused(Response.Status.BAD_REQUEST, "level is strict or community.");
        }
        return levels.choose(current.key().orElseThrow(), level.get())
                ? standing()
                : Answers.refused(Response.Status.FORBIDDEN, "A system property locks the level.");
    }

    /** Returns every choice there was, of a level and of the floor, the latest first. */
    @GET
    @Path("history")
    public Response history(@QueryParam("from") @Nullable String from, @QueryParam("most") @Nullable String most) {
        return Own.of(
                current,
                person -> Stretch.answer(
                        from,
                        most,
                        "changes",
                        (begin, length) -> Stream.concat(
                                        levels.history().stream().map(PrivacyResource::change),
                                        floors.raises().stream().map(PrivacyResource::change))
                                .sorted(Comparator.comparing(Change::at).reversed())
                                .skip(begin)
                                .limit(length)
                                .toList(),
                        changes -> changes.stream().map(this::write).toList()));
    }

    /** One choice: what, when, and by whom; by nobody where the system property chose. */
    private record Change(ObjectNode what, Instant at, Optional<PersonKey> by) {}

    private static Change change(LevelChange change) {
        ObjectNode what = Answers.JSON.objectNode().put("level", change.level().word());
        return new Change(what, change.at(), change.by());
    }

    private static Change change(Floors.Raise raise) {
        ObjectNode what = Answers.JSON.objectNode().put("floor", raise.to().people());
        return new Change(what, raise.at(), Optional.of(raise.by()));
    }

    private ObjectNode write(Change change) {
        ObjectNode json = change.what().put("at", change.at().toString());
        change.by().flatMap(users::fullName).ifPresent(name -> json.put("name", name));
        return json.put("byProperty", change.by().isEmpty());
    }
}

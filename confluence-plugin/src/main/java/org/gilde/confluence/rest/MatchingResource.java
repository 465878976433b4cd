package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.matching.Changes;
import org.gilde.confluence.matching.MatchingCare;
import org.gilde.confluence.matching.Rule;
import org.gilde.confluence.matching.RuleBook;
import org.gilde.confluence.matching.WaitingActors;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.rest.Bodies.BadBodyException;
import org.jspecify.annotations.Nullable;

/**
 * Who is it: the rules, who waits, decisions, and their history, for administrators. Lists are given in parts: each
 * names {@code next} while there is more.
 *
 * <p>JSON can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("matching")
@AdminOnly
@Proven
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MatchingResource {
    private static final int CHANGES_AT_ONCE = 50;
    private static final int FARTHEST = 1_000_000_000;

    private final CurrentPerson current;
    private final MatchingCare care;
    private final RuleBook book;
    private final WaitingActors waiting;
    private final Changes changes;
    private final UserDirectory users;

    /** Asks for whoever is logged in. */
    @Inject
    public MatchingResource(
            CurrentPerson current,
            MatchingCare care,
            RuleBook book,
            WaitingActors waiting,
            Changes changes,
            UserDirectory users) {
        this.current = current;
        this.care = care;
        this.book = book;
        this.waiting = waiting;
        this.changes = changes;
        this.users = users;
    }

    /** Returns the rules in their order, and the change that brought them. */
    @GET
    @Path("rules")
    public Response rules() {
        return asAdministrator(who -> Answers.ok(MatchingJson.write(book.current())));
    }

    /** Tries rules on some of the Actors that wait. Changes nothing. */
    @POST
    @Path("preview")
    public Response preview(@QueryParam("from") @Nullable String from, String body) {
        return asAdministrator(who -> {
            List<Rule> rules = MatchingJson.rules(MatchingJson.read(body));
            return Answers.ok(MatchingJson.write(waiting.preview(rules, place(from)), users));
        });
    }

    /** Has rules hold, in place of those that the body's {@code change} brought. */
    @PUT
    @Path("rules")
    public Response apply(String body) {
        return asAdministrator(who -> {
            JsonNode sent = MatchingJson.read(body);
            return care.apply(MatchingJson.rules(sent), MatchingJson.change(sent), who)
                    .map(MatchingResource::taken)
                    .orElseGet(() -> Answers.refused(
                            Response.Status.CONFLICT, "Other rules were applied meanwhile. Read them again."));
        });
    }

    /** Returns some of the Actors that wait, those with the most events first. */
    @GET
    @Path("waiting")
    public Response waiting(@QueryParam("from") @Nullable String from) {
        return asAdministrator(who -> {
            int place = place(from);
            return Answers.ok(MatchingJson.write(waiting.list(place), place, waiting.count(), users));
        });
    }

    /** Decides that the Actor that waits under a key is a user, or with no {@code user} nobody here. */
    @PUT
    @Path("waiting/{key}/decision")
    public Response decide(@PathParam("key") String key, String body) {
        return asAdministrator(who -> {
            Optional<String> user = MatchingJson.user(MatchingJson.read(body));
            Optional<PersonKey> person = user.flatMap(users::byName);
            if (waiting.find(key).isEmpty() || (user.isPresent() && person.isEmpty())) {
                return Answers.refused(Response.Status.NOT_FOUND, "No such Actor waits, or there is no such user.");
            }
            return taken(care.decide(key, person, who));
        });
    }

    /** Returns some changes of matching, the latest first. */
    @GET
    @Path("changes")
    public Response changes(@QueryParam("from") @Nullable String from) {
        return asAdministrator(who -> {
            int place = place(from);
            ObjectNode body = MatchingJson.write(changes.latest(place, CHANGES_AT_ONCE), care.undoableRules(), users);
            MatchingJson.next(body, place, CHANGES_AT_ONCE, changes.count());
            return Answers.ok(body);
        });
    }

    /** Takes a change back. */
    @DELETE
    @Path("changes/{id}")
    public Response undo(@PathParam("id") long id) {
        return asAdministrator(who -> care.undo(id, who)
                .map(events -> Answers.ok(Answers.JSON.objectNode().put("putBack", events)))
                .orElseGet(() ->
                        Answers.refused(Response.Status.NOT_FOUND, "There is no such change that can be undone.")));
    }

    private static int place(@Nullable String from) throws BadBodyException {
        int place = Stretch.from(from, FARTHEST);
        MatchingJson.demand(place >= 0, "from is a whole number from 0 to " + FARTHEST + ".");
        return place;
    }

    private static Response taken(int events) {
        return Answers.ok(Answers.JSON.objectNode().put("noLongerWaiting", events));
    }

    /** What an administrator asks for. */
    private interface Work {
        Response as(PersonKey who) throws BadBodyException;
    }

    /** The host keeps others away; asked again, should it not. */
    private Response asAdministrator(Work work) {
        Optional<PersonKey> person = current.key();
        if (person.isEmpty()) {
            return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
        }
        if (!current.isAdministrator()) {
            return Answers.refused(Response.Status.FORBIDDEN, "For administrators.");
        }
        try {
            return work.as(person.get());
        } catch (BadBodyException e) {
            return Answers.refused(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }
}

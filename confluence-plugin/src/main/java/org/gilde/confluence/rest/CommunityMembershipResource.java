package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.gilde.confluence.community.Belonging;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.people.CurrentPerson;

/**
 * The caller's own membership of a community. A community that the caller may not know of is not there: 404.
 *
 * <p>PUT and DELETE can not be sent by another site's form, and its scripts are stopped by the browser.
 */
@Path("communities/{key}/membership")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class CommunityMembershipResource {
    private final CurrentPerson current;
    private final Belonging belonging;
    private final Memberships memberships;

    /** Changes for whoever is logged in. */
    @Inject
    public CommunityMembershipResource(CurrentPerson current, Belonging belonging, Memberships memberships) {
        this.current = current;
        this.belonging = belonging;
        this.memberships = memberships;
    }

    /** Joins, accepts an invitation, or asks to be let in: whichever the community offers. */
    @PUT
    public Response join(@PathParam("key") String community) {
        return asCaller(community, caller -> belonging.join(community, caller));
    }

    /** Leaves, declines an invitation, or takes back having asked. */
    @DELETE
    public Response leave(@PathParam("key") String community) {
        return asCaller(community, caller -> belonging.leave(community, caller));
    }

    private Response asCaller(String community, Function<Caller, Outcome> wish) {
        return current.key()
                .map(person -> new Caller(person, current.isAdministrator()))
                .map(caller -> answer(community, caller, wish.apply(caller)))
                .orElseGet(() -> Answers.refused(Response.Status.UNAUTHORIZED, "Log in first."));
    }

    private Response answer(String community, Caller caller, Outcome outcome) {
        return switch (outcome) {
            case DONE, UNCHANGED -> Answers.ok(Answers.JSON.objectNode().put("standing", standing(community, caller)));
            case REFUSED -> Answers.refused(Response.Status.FORBIDDEN, "Members of this community are invited.");
            case NO_COMMUNITY, NOBODY -> Answers.refused(Response.Status.NOT_FOUND, "There is no such community.");
            case CLOSED -> Answers.refused(Response.Status.CONFLICT, "This community is closed.");
            case LAST_COORDINATOR ->
                Answers.refused(Response.Status.CONFLICT, "Its only coordinator has to hand it over first.");
        };
    }

    private String standing(String community, Caller caller) {
        return memberships
                .find(community, caller.person())
                .map(membership -> membership.standing().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }
}

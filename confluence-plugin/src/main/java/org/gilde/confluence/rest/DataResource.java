package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.gilde.confluence.life.Life;
import org.gilde.confluence.people.CurrentPerson;

/** All data of the app as a whole, for administrators. Answers while the app is off, too. */
@Path("data")
@AdminOnly
@Proven
@Produces(MediaType.APPLICATION_JSON)
public final class DataResource {
    private static final Set<String> WISH = Set.of("confirm");
    private static final String CONFIRMED = "remove all data";

    private final CurrentPerson current;
    private final Life life;

    /** Works with these. */
    @Inject
    public DataResource(CurrentPerson current, Life life) {
        this.current = current;
        this.life = life;
    }

    /** Returns how they are. */
    @GET
    public Response get() {
        return Administrators.only(current, this::state);
    }

    /** Removes them, where the body confirms it, and switches the app off. */
    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response remove(InputStream body) {
        return Administrators.only(current, () -> Administrators.with(body, WISH, this::remove));
    }

    private Response remove(JsonNode wish) {
        if (!wish.path("confirm").asText().equals(CONFIRMED)) {
            return Answers.refused(
                    Response.Status.BAD_REQUEST, "confirm has to be \"" + CONFIRMED + "\". Nothing was removed.");
        }
        return life.remove() ? state() : Answers.later("Something is left. Ask again.");
    }

    /** Switches the app on after its data were removed. */
    @POST
    @Path("start")
    public Response start() {
        return Administrators.only(
                current,
                () -> life.switchOn()
                        ? state()
                        : Answers.later("Not yet: right after the removal, or because something is left or is newer."));
    }

    private Response state() {
        Life.State state = life.state();
        ObjectNode body = Answers.JSON
                .objectNode()
                .put(
                        "state",
                        state.off()
                                .map(off -> off.name().toLowerCase(Locale.ROOT))
                                .orElse("on"))
                .put("known", Life.DATA_VERSION)
                .put("rows", life.rows());
        state.version().ifPresent(version -> body.put("version", version));
        state.removed().ifPresent(when -> body.put("removed", when.toString()));
        return Answers.ok(body);
    }
}

package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.gilde.bridge.operator.CredentialAdministration.WithSecret;
import org.gilde.xapi.access.KeptCredential;
import org.gilde.xapi.store.StoreUnavailableException;

/** Credentials: listed, added, changed, rotated, revoked. A secret is told once, to who asked for it. */
@Path("/operator/credentials")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class CredentialsResource {
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final CredentialAdministration administration;

    /** Works by this. */
    @Inject
    public CredentialsResource(CredentialAdministration administration) {
        this.administration = administration;
    }

    /** Returns all, without secrets. */
    @GET
    public Response list() {
        return answer(() -> {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            ArrayNode listed = all.putArray("credentials");
            administration.all().forEach(kept -> listed.add(json(kept)));
            return response(OK, all);
        });
    }

    /** Adds one and tells its secret. */
    @POST
    public Response add(String body) {
        return answer(() -> {
            JsonNode wish = CredentialJson.read(body, CredentialJson.choices("key"));
            String key = CredentialJson.text(wish, "key")
                    .orElseThrow(() -> CredentialRefusedException.invalid("\"key\" is missing"));
            return response(CREATED, json(administration.add(key, CredentialJson.choicesOf(wish))));
        });
    }

    /** Returns one, without its secrets. */
    @GET
    @Path("/{key}")
    public Response get(@PathParam("key") String key) {
        return answer(() -> response(OK, json(administration.get(key))));
    }

    /** Changes what the body names. */
    @PATCH
    @Path("/{key}")
    public Response change(@PathParam("key") String key, String body) {
        return answer(() -> {
            JsonNode wish = CredentialJson.read(body, CredentialJson.choices());
            return response(OK, json(administration.change(key, CredentialJson.choicesOf(wish))));
        });
    }

    /** Gives it a new secret, and tells it; the old one counts a while longer. */
    @POST
    @Path("/{key}/rotate")
    public Response rotate(@PathParam("key") String key, String body) {
        return answer(() -> {
            JsonNode overlap =
                    CredentialJson.read(body, Set.of("keepOldSeconds")).path("keepOldSeconds");
            if (!overlap.isMissingNode() && !(overlap.isIntegralNumber() && overlap.canConvertToInt())) {
                throw CredentialRefusedException.invalid("\"keepOldSeconds\" must be a whole number");
            }
            Duration seconds = overlap.isMissingNode()
                    ? CredentialAdministration.USUAL_OVERLAP
                    : Duration.ofSeconds(overlap.intValue());
            return response(OK, json(administration.rotate(key, seconds)));
        });
    }

    /** Takes one away. */
    @DELETE
    @Path("/{key}")
    public Response revoke(@PathParam("key") String key) {
        return answer(() -> {
            administration.revoke(key);
            return Response.noContent().build();
        });
    }

    private ObjectNode json(KeptCredential kept) {
        return CredentialJson.write(
                kept, administration.isInFile(kept.credential().key()));
    }

    private ObjectNode json(WithSecret made) {
        return json(made.kept()).put("secret", made.secret());
    }

    private static Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (CredentialRefusedException e) {
            return response(e.status(), message(e));
        } catch (StoreUnavailableException e) {
            return response(UNAVAILABLE, message(e));
        }
    }

    private static ObjectNode message(RuntimeException e) {
        return JsonNodeFactory.instance.objectNode().put("message", e.getMessage());
    }

    private static Response response(int status, ObjectNode json) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.toString())
                .build();
    }
}

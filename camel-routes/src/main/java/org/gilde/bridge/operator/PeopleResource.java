package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.OwnStatements;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.store.KeptStatement;

/** What is kept of one person, for that person to have. By POST: who it is stands in no address and so in no log. */
@Path("/operator/people")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class PeopleResource {
    private static final Set<String> CHOICES = Set.of("tenant", "identifiers", "ids", "after");
    private static final String UUIDS = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Keeping keeping;

    /** Works by this. */
    @Inject
    public PeopleResource(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Returns a page of the Statements whose Actor a person is, with the texts as they were received. */
    @POST
    @Path("/statements")
    public Response statements(String body) {
        return OperatorJson.answer(() -> {
            OperatorJson wish = OperatorJson.read(body, CHOICES);
            Tenant tenant = wish.tenant();
            Person person = Person.of(ErasuresResource.identifiers(wish.get("identifiers")));
            JsonNode after = wish.get("after");
            OperatorJson.demand(
                    after.isMissingNode() || (after.canConvertToLong() && after.isIntegralNumber()),
                    "\"after\" must be a sequence");
            OwnStatements.Page page = wish.get("ids").isMissingNode()
                    ? keeping.own().after(tenant, person, after.asLong())
                    : keeping.own().named(tenant, person, ids(wish.get("ids")), after.asLong());
            return OperatorJson.response(Status.OK, json(page));
        });
    }

    private static Set<UUID> ids(JsonNode named) {
        OperatorJson.demand(
                named.isArray() && !named.isEmpty() && named.size() <= OwnStatements.STEP,
                "\"ids\" must be an array of 1 to " + OwnStatements.STEP + " ids of Statements");
        Set<UUID> ids = new HashSet<>();
        for (JsonNode id : named) {
            OperatorJson.demand(id.asText().matches(UUIDS), "\"ids\" must be UUIDs");
            ids.add(UUID.fromString(id.asText()));
        }
        return ids;
    }

    private static ObjectNode json(OwnStatements.Page page) {
        ObjectNode json = OperatorJson.object();
        ArrayNode statements = json.putArray("statements");
        for (KeptStatement kept : page.statements()) {
            statements
                    .addObject()
                    .put("sequence", kept.stored().sequence())
                    .put("id", kept.stored().id().toString())
                    .put("stored", kept.stored().stored().toString())
                    .put("json", kept.stored().json());
        }
        page.next().ifPresent(next -> json.put("next", next));
        return json;
    }
}

package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.RetentionRule;
import org.gilde.xapi.statement.Iri;
import org.gilde.xapi.store.Amendments.Amended;

/** Rules of retention: listed, added, tried, dropped. */
@Path("/operator/retention-rules")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class RetentionRulesResource {
    private static final Set<String> CHOICES = Set.of("tenant", "verb", "activity", "days");
    private static final int LONGEST = 36_500;

    private final Keeping keeping;

    /** Works by this. */
    @Inject
    public RetentionRulesResource(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Returns all. */
    @GET
    public Response list() {
        return OperatorJson.answer(() -> {
            ObjectNode all = OperatorJson.object();
            ArrayNode listed = all.putArray("rules");
            keeping.rules().all().forEach(rule -> listed.add(json(rule)));
            return OperatorJson.response(Status.OK, all);
        });
    }

    /** Adds one; it is obeyed within the hour. */
    @POST
    public Response add(String body) {
        return OperatorJson.answer(() -> {
            OperatorJson wish = OperatorJson.read(body, CHOICES);
            Tenant tenant = wish.tenant();
            int days = wish.get("days").asInt();
            OperatorJson.demand(
                    wish.get("days").isInt() && days > 0 && days <= LONGEST,
                    "\"days\" must be a whole number from 1 to " + LONGEST);
            long id = keeping.rules().add(tenant, iri(wish, "verb"), iri(wish, "activity"), days);
            return OperatorJson.response(Status.CREATED, OperatorJson.object().put("id", id));
        });
    }

    /** Returns what each rule would remove now. Nothing is removed. */
    @GET
    @Path("/preview")
    public Response preview() {
        return OperatorJson.answer(() -> {
            ObjectNode all = OperatorJson.object();
            ArrayNode listed = all.putArray("rules");
            for (RetentionRule rule : keeping.rules().all()) {
                Amended amended = keeping.retention().preview(rule);
                listed.add(json(rule)
                        .put("deleted", amended.removed())
                        .put("held", amended.held())
                        .put("waiting", amended.waiting())
                        .put("attachments", amended.contents()));
            }
            return OperatorJson.response(Status.OK, all);
        });
    }

    /** Does now what is done every hour. */
    @POST
    @Path("/run")
    public Response run() {
        return OperatorJson.answer(() -> {
            Amended amended = keeping.retention().run();
            return OperatorJson.response(
                    Status.OK,
                    OperatorJson.object()
                            .put("deleted", amended.removed())
                            .put("held", amended.held())
                            .put("waiting", amended.waiting())
                            .put("attachments", amended.contents()));
        });
    }

    /** Drops one. What it removed stays removed. */
    @DELETE
    @Path("/{id}")
    public Response drop(@PathParam("id") long id) {
        return OperatorJson.answer(() -> keeping.rules().drop(id)
                ? Response.noContent().build()
                : OperatorJson.problem(Status.NOT_FOUND, "There is no rule " + id));
    }

    private static Optional<String> iri(OperatorJson wish, String name) {
        Optional<String> iri = wish.text(name);
        OperatorJson.demand(iri.isEmpty() || Iri.isIri(iri.get()), "\"" + name + "\" must be an absolute IRI");
        return iri;
    }

    private static ObjectNode json(RetentionRule rule) {
        ObjectNode json = OperatorJson.object()
                .put("id", rule.id())
                .put("tenant", rule.tenant().name());
        rule.verb().ifPresent(verb -> json.put("verb", verb));
        rule.activity().ifPresent(activity -> json.put("activity", activity));
        return json.put("days", rule.days()).put("created", rule.created().toString());
    }
}

package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.gilde.bridge.Drops;
import org.gilde.bridge.drop.Drop;
import org.gilde.bridge.drop.Dropped;

/** The files of the drop folder. */
@Path("/operator/drops")
@OperatorOnly
public class DropsResource {
    private static final int MOST = 100;

    private final Drops drops;

    /** Tells of these. */
    @Inject
    public DropsResource(Drops drops) {
        this.drops = drops;
    }

    /** Returns how it goes, and the newest hundred files with their counts. */
    @GET
    public Response list() {
        return OperatorJson.answer(() -> OperatorJson.response(
                Status.OK, drops.drop().map(DropsResource::json).orElseGet(() -> OperatorJson.object()
                        .put("state", "off"))));
    }

    private static ObjectNode json(Drop drop) {
        ObjectNode all = OperatorJson.object();
        all.put("state", drop.obstacle().isPresent() ? "held up" : "looking");
        drop.obstacle().ifPresent(reason -> all.put("reason", reason));
        all.put("waiting", drop.waiting());
        ArrayNode listed = all.putArray("drops");
        drop.newest(MOST).forEach(file -> add(file, listed.addObject()));
        return all;
    }

    private static void add(Dropped file, ObjectNode listed) {
        listed.put("id", file.id())
                .put("file", file.file())
                .put("node", file.node())
                .put("began", file.began().toString())
                .put("outcome", file.outcome())
                .put("taken", file.taken())
                .put("refused", file.refused());
        file.ended().ifPresent(moment -> listed.put("ended", moment.toString()));
    }
}

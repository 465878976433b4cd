package org.gilde.bridge.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Import;

/** All that is kept for a tenant, carried out and in as lines of JSON. */
@Path("/operator/tenants/{tenant}")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class TransferResource {
    private static final String LINES = "application/x-ndjson";

    private final Keeping keeping;

    /** Works by this. */
    @Inject
    public TransferResource(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Returns all, or the Statements after a sequence and all documents, as it is read. */
    @GET
    @Path("/export")
    public Response export(@PathParam("tenant") String name, @QueryParam("after") @DefaultValue("0") long after) {
        return OperatorJson.answer(() -> {
            Tenant tenant = new Tenant(name);
            StreamingOutput lines = out -> keeping.exporting().write(tenant, after, out);
            return Response.ok(lines, LINES).header("Cache-Control", "no-store").build();
        });
    }

    /** Takes in lines of an export, as they come. */
    @POST
    @Path("/import")
    public Response take(@PathParam("tenant") String name, InputStream lines) {
        return OperatorJson.answer(() -> {
            Import.Taken taken = read(new Tenant(name), lines);
            return OperatorJson.response(
                    Status.OK,
                    OperatorJson.object()
                            .put("statements", taken.statements())
                            .put("documents", taken.documents())
                            .put("lastSequence", taken.lastSequence())
                            .put("complete", taken.isComplete()));
        });
    }

    private Import.Taken read(Tenant tenant, InputStream lines) {
        try {
            return keeping.importing().read(tenant, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

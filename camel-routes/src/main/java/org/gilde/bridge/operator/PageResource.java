package org.gilde.bridge.operator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The operator's page: how the bridge is, in a browser. It shows what the operator's other requests answer. */
@Path("/operator/page")
@OperatorOnly
public class PageResource {
    private static final String FOLDER = "/operator-page/";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final String HTML = "page.html";
    private static final Map<String, String> FILES = Map.of(
            HTML,
            "text/html;charset=UTF-8",
            "page.css",
            "text/css;charset=UTF-8",
            "page.js",
            SCRIPT,
            "texts.js",
            SCRIPT,
            "view.js",
            SCRIPT,
            "texts-de.json",
            JSON,
            "texts-en.json",
            JSON,
            "texts-fr.json",
            JSON,
            "texts-nl.json",
            JSON);

    /** Nothing from elsewhere runs in it, and no other page frames it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Returns the page. */
    @GET
    public Response page() {
        return file(HTML);
    }

    /** Returns what the page is made of. */
    @GET
    @Path("/{file}")
    public Response file(@PathParam("file") String file) {
        return Optional.ofNullable(FILES.get(file))
                .map(type -> Response.ok(read(file), type)
                        .header("Cache-Control", "no-cache")
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer")
                        .build())
                .orElseGet(() -> OperatorJson.problem(Status.NOT_FOUND, "The page has no such file"));
    }

    private static byte[] read(String file) {
        try (InputStream in = PageResource.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the bridge was built without " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

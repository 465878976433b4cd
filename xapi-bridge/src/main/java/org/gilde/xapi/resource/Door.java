package org.gilde.xapi.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;

/**
 * Where every request comes in: it settles the version, unfolds the alternate syntax, lets the caller in, finds the
 * resource and makes answers of refusals. Knows no web framework. Safe for several threads. Part Three 1 to 4.
 */
public final class Door {
    private static final String VERSION_HEADER = "X-Experience-API-Version";

    private final Authenticator authenticator;
    private final XapiVersion usualVersion;
    private final Cors cors;
    private final Map<String, Resource> resources;
    private final Map<String, Resource> open;

    /**
     * Opens the LRS.
     *
     * @param usualVersion that answers name when a request names none: both versions' tests ask for their own
     * @param origins whose pages may call; {@code *} for all
     */
    public Door(Authenticator authenticator, XapiVersion usualVersion, Set<String> origins, Resources resources) {
        this.authenticator = authenticator;
        this.usualVersion = usualVersion;
        this.cors = new Cors(Set.copyOf(origins));
        this.resources = resources.byPath();
        this.open = new LinkedHashMap<>(resources.open());
        this.open.put("/about", new AboutResource(authenticator));
    }

    /** Answers a request; the stage never fails. */
    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: every fault becomes an answer
    public CompletionStage<Answer> answer(Request request) {
        XapiVersion version =
                request.header(VERSION_HEADER).flatMap(XapiVersion::of).orElse(usualVersion);
        CompletionStage<Answer> answer;
        try {
            answer = enter(request);
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.exceptionally(Refusal::answer)
                .thenApply(given -> given.with(cors.headers(request)).with(VERSION_HEADER, version.text()));
    }

    /**
     * Returns the answer to a request that could not be received.
     *
     * @param status 400 for its framing, 408, 413, 417, 503, or another one of the server's
     * @param mostBytes that a body may have
     */
    public Answer unread(int status, int mostBytes) {
        Answer answer =
                switch (status) {
                    case 413 ->
                        Refusal.answer(RequestRefusedException.tooLarge(
                                "More than " + mostBytes + " bytes in one request; send smaller batches"));
                    case 400 -> error(400, "The request has a Transfer-Encoding other than chunked; leave it out");
                    case 408 -> error(408, "The body did not come in time; send it again");
                    case 417 ->
                        error(417, "The header Expect asks for something other than 100-continue; leave it out");
                    case 503 ->
                        error(503, "Too many bodies come in at once; send it again later")
                                .with("Retry-After", "5");
                    default -> error(status, "The request could not be read");
                };
        return answer.with(VERSION_HEADER, usualVersion.text());
    }

    /** Says whether there is a resource at this path, such as {@code /statements}. */
    public boolean knows(String path) {
        return resources.containsKey(path) || open.containsKey(path);
    }

    private static Answer error(int status, String message) {
        return Answer.json(status, "{\"error\":\"" + message + "\"}");
    }

    private CompletionStage<Answer> enter(Request received) {
        if (received.method().equals("OPTIONS")) {
            return CompletableFuture.completedFuture(cors.preflight(received));
        }
        boolean isAlternate = AlternateSyntax.isUsedBy(received);
        if (isAlternate) {
            received.header(VERSION_HEADER).flatMap(XapiVersion::of).ifPresent(AlternateSyntax::refuseIn);
        }
        Request request = isAlternate ? AlternateSyntax.unfold(received) : received;
        Resource openToAll = open.get(request.path());
        if (openToAll != null) {
            return openToAll.answer(new Call(request, usualVersion, Credential.NOBODY));
        }
        XapiVersion version = version(request);
        if (isAlternate) {
            AlternateSyntax.refuseIn(version);
        }
        Credential caller =
                authenticator.authenticate(request.header("Authorization").orElse(null));
        Bodies.check(request, caller.quota().bodyWithin(Integer.MAX_VALUE));
        Request understood = Quirks.understand(request, caller);
        return resource(understood).answer(new Call(understood, version, caller));
    }

    private static XapiVersion version(Request request) {
        Optional<String> header = request.header(VERSION_HEADER);
        return header.flatMap(XapiVersion::of)
                .orElseThrow(() -> RequestRefusedException.invalid(
                        "The header " + VERSION_HEADER
                                + (header.isEmpty() ? " is missing" : " names no version known here")
                                + "; it must be 1.0.0 to 1.0.3 or 2.0.0",
                        "Part Three 3.3"));
    }

    private Resource resource(Request request) {
        Resource resource = resources.get(request.path());
        if (resource == null) {
            throw RequestRefusedException.notFound(
                    "There is no resource here; this LRS has /about and " + String.join(", ", resources.keySet()),
                    "Part Three 2");
        }
        return resource;
    }
}

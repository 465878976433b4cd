package org.gilde.xapi.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request, whatever server it came through. For one thread at a time. */
public final class Request {
    private final String method;
    private final String base;
    private final String path;
    private final String query;
    private final Function<String, @Nullable String> headers;
    private final byte[] body;
    private @Nullable Map<String, List<String>> parameters;

    /**
     * Describes one.
     *
     * @param method of HTTP, in capitals
     * @param base where the LRS stands on its server, such as {@code /xapi}
     * @param path below the base, such as {@code /statements}
     * @param query as it was sent, still encoded; null or empty where there is none
     * @param headers gives a header's value by its name in any case, null where there is none
     * @param body empty where there is none; not changed any more
     */
    public Request(
            String method,
            String base,
            String path,
            @Nullable String query,
            Function<String, @Nullable String> headers,
            byte[] body) {
        this.method = method;
        this.base = base;
        this.path = path;
        this.query = query == null ? "" : query;
        this.headers = headers;
        this.body = body;
    }

    /** Returns the request that a form holds. */
    Request unfolded(
            String inner, Map<String, List<String>> fields, Function<String, @Nullable String> given, byte[] content) {
        Request request = new Request(inner, base, path, null, given, content);
        request.parameters = fields;
        return request;
    }

    /** Returns the same request for another path. */
    Request at(String other) {
        Request request = new Request(method, base, other, query, headers, body);
        request.parameters = parameters;
        return request;
    }

    String method() {
        return method;
    }

    String base() {
        return base;
    }

    String path() {
        return path;
    }

    /** Returns the query as it was sent, still encoded. */
    String query() {
        return query;
    }

    /** Returns the query's parameters; one that can't be decoded is refused. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> known = parameters;
        if (known == null) {
            known = QueryString.parse(query);
            parameters = known;
        }
        return known;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    byte[] body() {
        return body;
    }

    /** Returns how many bytes its body has. */
    public int size() {
        return body.length;
    }
}

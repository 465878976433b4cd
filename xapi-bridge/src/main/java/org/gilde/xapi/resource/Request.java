package org.gilde.xapi.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request, whatever server it came through. */
public final class Request {
    private final String path;
    private final Map<String, List<String>> parameters;
    private final Function<String, @Nullable String> headers;
    private final byte[] body;

    /**
     * Describes one.
     *
     * @param path as it was asked for, such as {@code /xapi/statements}
     * @param parameters of the query, decoded
     * @param headers gives a header's value by its name in any case, null where there is none
     * @param body empty where there is none; not changed any more
     */
    public Request(
            String path,
            Map<String, List<String>> parameters,
            Function<String, @Nullable String> headers,
            byte[] body) {
        this.path = path;
        this.parameters = parameters;
        this.headers = headers;
        this.body = body;
    }

    String path() {
        return path;
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    byte[] body() {
        return body;
    }
}

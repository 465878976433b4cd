package org.gilde.bench.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** Returns a header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the body, read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Tells whether the request was carried out. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Tells whether it was refused for good: asking again would be refused again. */
    public boolean isRefusal() {
        return status >= 400 && status < 500;
    }
}

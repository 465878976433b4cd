package org.gilde.xapi.resource;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gilde.xapi.access.AccessDeniedException;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Leniency;

/**
 * The About Resource: open to all, whatever version they speak; names what a credential can be forgiven. To one that
 * minimises it says so, if it is shown. Part Three 2.8.
 */
final class AboutResource implements Resource {
    private static final String ABOUT =
            "{\"version\":[\"1.0.0\",\"1.0.1\",\"1.0.2\",\"1.0.3\",\"2.0.0\"],\"extensions\":{"
                    + "\"https://gilde.org/xapi/about/leniencies\":"
                    + Arrays.stream(Leniency.values())
                            .map(leniency -> '"' + leniency.text() + '"')
                            .collect(Collectors.joining(",", "[", "]"));
    private static final String MINIMISES = ",\"https://gilde.org/xapi/about/minimises\":{\"conformant\":false,"
            + "\"statements\":\"Of Statements only what a learning event needs is stored, of all others nothing\","
            + "\"documents\":\"State and Profiles are not stored\"}";
    private static final String END = "}}";

    private final Authenticator authenticator;

    AboutResource(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Answer get(Call call) {
        return Answer.json(200, ABOUT + (isForOneThatMinimises(call) ? MINIMISES : "") + END);
    }

    private boolean isForOneThatMinimises(Call call) {
        try {
            return call.request()
                    .header("Authorization")
                    .map(authenticator::authenticate)
                    .filter(caller -> caller.minimises())
                    .isPresent();
        } catch (AccessDeniedException e) {
            return false; // a stranger is told as much as anybody
        }
    }
}

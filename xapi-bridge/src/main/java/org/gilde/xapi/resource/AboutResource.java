package org.gilde.xapi.resource;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gilde.xapi.access.Leniency;

/** The About Resource: open to all, whatever version they speak; names what a credential can be forgiven. Part Three 2.8. */
final class AboutResource implements Resource {
    private static final String ABOUT =
            "{\"version\":[\"1.0.0\",\"1.0.1\",\"1.0.2\",\"1.0.3\",\"2.0.0\"],\"extensions\":{"
                    + "\"https://gilde.org/xapi/about/leniencies\":"
                    + Arrays.stream(Leniency.values())
                            .map(leniency -> '"' + leniency.text() + '"')
                            .collect(Collectors.joining(",", "[", "]"))
                    + "}}";

    @Override
    public Answer get(Call call) {
        return Answer.json(200, ABOUT);
    }
}

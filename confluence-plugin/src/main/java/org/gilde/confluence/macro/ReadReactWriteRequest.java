package org.gilde.confluence.macro;

import java.util.Map;

/** What a page asks of {@code read-react-write}. */
record ReadReactWriteRequest(String community, int heading) {

    /** Reads the macro's parameters. */
    static ReadReactWriteRequest of(Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        return new ReadReactWriteRequest(given.text("community"), given.whole("heading", 2, 1, 5));
    }

    /** Returns the community it is about: the page's own unless another one is named. */
    String communityOr(String own) {
        return community.isEmpty() ? own : community;
    }
}

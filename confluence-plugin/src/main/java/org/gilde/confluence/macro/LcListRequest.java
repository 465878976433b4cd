package org.gilde.confluence.macro;

import java.util.Map;

/**
 * What a page asks of {@code lc-list}.
 *
 * @param community key of the Space they stand under
 */
record LcListRequest(String community, LcState state, int heading) {

    /** Reads the macro's parameters; what is not given comes from the page. */
    static LcListRequest of(Map<String, String> parameters, Viewing viewing) {
        Parameters given = new Parameters(parameters);
        String community = given.text("community");
        return new LcListRequest(
                community.isEmpty() ? viewing.community() : community,
                given.choice("state", LcState.class, LcState.LIVING),
                given.whole("heading", 2, 1, 5));
    }
}

package org.gilde.confluence.macro;

import java.util.Map;
import java.util.Set;

/**
 * What a page asks of {@code cop-header}.
 *
 * @param community key of a Space
 */
record CommunityHeaderRequest(String community, Set<HeaderPart> parts, int heading) {

    /** Reads the macro's parameters; what is not given comes from the page. */
    static CommunityHeaderRequest of(Map<String, String> parameters, Viewing viewing) {
        Parameters given = new Parameters(parameters);
        String community = given.text("community");
        return new CommunityHeaderRequest(
                community.isEmpty() ? viewing.community() : community,
                given.choices("show", HeaderPart.class),
                given.whole("heading", 2, 1, 5));
    }

    boolean shows(HeaderPart part) {
        return parts.contains(part);
    }
}

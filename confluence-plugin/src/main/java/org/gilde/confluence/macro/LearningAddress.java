package org.gilde.confluence.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where Learning Communities are made and changed. */
public final class LearningAddress {
    /** Path of that page, within Confluence. */
    public static final String PATH = "/plugins/servlet/gilde/communities/learning";

    /** Path of the page of cohorts, within Confluence. */
    public static final String COHORTS = "/plugins/servlet/gilde/communities/cohort";

    private LearningAddress() {}

    /**
     * Returns the address at which the people of course runs are gathered.
     *
     * @param target {@code community} for a Learning Community, {@code parent} for one that some stand under
     */
    public static String people(String base, String target, String community) {
        return base + COHORTS + "?" + target + "=" + URLEncoder.encode(community, StandardCharsets.UTF_8);
    }

    /** Returns the address at which one is changed. */
    public static String of(String base, String community) {
        return base + PATH + "?community=" + URLEncoder.encode(community, StandardCharsets.UTF_8);
    }

    /** Returns the address at which one is made under another. */
    public static String under(String base, String parent) {
        return base + PATH + "?parent=" + URLEncoder.encode(parent, StandardCharsets.UTF_8);
    }
}

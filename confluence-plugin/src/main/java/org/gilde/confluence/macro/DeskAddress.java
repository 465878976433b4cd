package org.gilde.confluence.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the desk of a community's coordinator is. */
public final class DeskAddress {
    private static final String PATH = "/plugins/servlet/gilde/communities/desk";

    private DeskAddress() {}

    /** Returns the address of one community's desk. */
    public static String of(String base, String community) {
        return base + PATH + "?community=" + URLEncoder.encode(community, StandardCharsets.UTF_8);
    }
}

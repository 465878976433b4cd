package org.gilde.xapi.resource;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entity tags of an If-Match or If-None-Match header; all of them when it is a star. Quotes that an old client left
 * away are not missed. RFC 9110 8.8.3.
 *
 * @param tags without quotes; weak ones with their mark
 */
record EntityTags(boolean isAny, Set<String> tags) {
    private static final String WEAK = "W/";

    static EntityTags parse(String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, Set.of());
        }
        return new EntityTags(
                false,
                Stream.of(header.split(",", -1)).map(EntityTags::unquoted).collect(Collectors.toSet()));
    }

    /** Says whether one of them is this very tag. */
    boolean match(String tag) {
        return isAny || tags.contains(tag);
    }

    /** Says whether one of them is this tag, a weak one too. */
    boolean matchWeakly(String tag) {
        return match(tag) || tags.contains(WEAK + tag);
    }

    private static String unquoted(String text) {
        String tag = text.strip();
        return tag.startsWith(WEAK) ? WEAK + bare(tag.substring(WEAK.length())) : bare(tag);
    }

    private static String bare(String tag) {
        boolean isQuoted = tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"");
        return isQuoted ? tag.substring(1, tag.length() - 1) : tag;
    }
}

package org.gilde.xapi.resource;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages a reader prefers. RFC 4647. */
record Languages(List<LanguageRange> ranges) {

    /** Reads an Accept-Language header; one that can't be read prefers nothing. */
    static Languages of(@Nullable String header) {
        try {
            return new Languages(header == null ? List.of() : LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return new Languages(List.of());
        }
    }

    /** Returns the tag preferred most, the first where none is. */
    String best(List<String> tags) {
        String found = ranges.isEmpty() ? null : Locale.lookupTag(ranges, tags);
        if (found != null) {
            return tags.stream().filter(found::equalsIgnoreCase).findFirst().orElseThrow();
        }
        List<String> filtered = ranges.isEmpty() ? List.of() : Locale.filterTags(ranges, tags);
        return filtered.stream()
                .findFirst()
                .flatMap(tag -> tags.stream().filter(tag::equalsIgnoreCase).findFirst())
                .orElse(tags.get(0));
    }
}

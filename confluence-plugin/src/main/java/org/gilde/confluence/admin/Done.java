package org.gilde.confluence.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.text.Phrases;

/** What a form did. Its word stands in the address that the browser is sent to afterwards. */
enum Done {
    SAVED("gilde.admin.saved", false),
    MATCHED("gilde.admin.matched", true);

    private final String key;
    private final boolean counts;

    Done(String key, boolean counts) {
        this.key = key;
        this.counts = counts;
    }

    static Optional<Done> of(String word) {
        return Arrays.stream(values()).filter(done -> done.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text(Phrases phrases, long number) {
        return counts ? phrases.count(key, number) : phrases.get(key);
    }
}

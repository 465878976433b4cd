package org.gilde.confluence.macro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;

/**
 * One look at one macro: who looks, at which page, and how.
 *
 * @param person the reader; nobody when anonymous, and nobody in an export, a feed or a mail
 * @param screen whether the reader sees it on the wiki itself, and not in an export, a feed or a mail
 * @param page id of the page; 0 while it is not yet saved
 * @param community key of the page's Space
 * @param labels of the page
 * @param base what addresses start with
 * @param id starts every id of this rendering
 */
public record Viewing(
        Optional<PersonKey> person,
        boolean screen,
        long page,
        String community,
        List<String> labels,
        String base,
        String id,
        Instant now,
        Phrases phrases) {

    /** Returns today, where the reader is. */
    LocalDate today() {
        return phrases.date(now);
    }

    /** Returns what every macro prints around its own part. */
    Frame frame(int level, Instant updated) {
        return new Frame(
                id,
                level,
                phrases.language(),
                screen ? base + PrivacyAddress.PATH : "",
                phrases.fill("gilde.updated", phrases.moment(updated)));
    }
}

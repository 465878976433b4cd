package org.gilde.bridge.contribution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One act of a member, as the app tells it: nothing in it names the member or can be looked up in the wiki.
 *
 * @param id the app's own, the same however often it is told
 * @param pseudonym of the member, 64 hexadecimal digits
 * @param day on which it was done, UTC
 * @param thing what was asked, made, planned …, 64 hexadecimal digits; nothing where it is the community or another act
 * @param about to which question a reply is, as {@code thing}
 * @param other the id of the act that was verified
 */
record Contribution(
        UUID id,
        Act act,
        String pseudonym,
        LocalDate day,
        Community community,
        Optional<String> thing,
        Optional<String> about,
        Optional<UUID> other) {

    /**
     * Where it was done.
     *
     * @param key of its Space
     * @param name for people
     * @param language of the name, {@code und} where nobody said
     */
    record Community(String key, String name, String language) {}
}

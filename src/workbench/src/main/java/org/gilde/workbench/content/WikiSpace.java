package org.gilde.workbench.content;

import java.time.Instant;
import java.util.Optional;

/**
 * One space.
 *
 * @param key letters and digits, as in its address
 * @param homePage the id of the page that opens it
 * @param creator the key of the person who made it
 */
public record WikiSpace(
        long id,
        String key,
        String name,
        String description,
        Optional<Long> homePage,
        String creator,
        Instant created) {}

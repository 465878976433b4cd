package org.gilde.confluence.contribution;

import java.time.Instant;
import java.util.UUID;
import org.gilde.confluence.people.PersonKey;

/**
 * One act that the bridge does not know yet.
 *
 * @param id the same however often the act is noted or told
 * @param community key of its Space
 * @param page that was written, or under which was commented; 0 for none
 * @param comment that was written; 0 for none
 */
public record Waiting(UUID id, PersonKey person, Act act, String community, long page, long comment, Instant done) {}

package org.gilde.confluence.privacy;

import java.time.Instant;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * One choice of the organization. It holds until the next one.
 *
 * @param id grows from one choice to the next, and never comes again
 * @param by the administrator; nobody where the system property chose
 */
public record LevelChange(int id, PrivacyLevel level, Instant at, Optional<PersonKey> by) {}

package org.gilde.xapi.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.XapiVersion;

/**
 * One account of a learning experience, read and found to keep the rules.
 *
 * <p>{@code json} is the text as received and is what the LRS gives back, with its own fields added; the rest is read
 * from it once. Part Two 2.4.
 *
 * @param id the sender's, or one made for it
 * @param timestamp when it happened; empty where the sender did not say
 * @param keys under which it is found
 * @param target the Statement that its StatementRef points to
 * @param traits what the text has and lacks
 * @param attachments what it says of its attachments and of those of its SubStatement
 * @param json one JSON object
 */
public record Statement(
        UUID id,
        Optional<Instant> timestamp,
        Keys keys,
        Optional<UUID> target,
        Set<Trait> traits,
        List<AttachmentHeader> attachments,
        String json) {
    /** Returns by which version's rules it was read. */
    public XapiVersion version() {
        return traits.contains(Trait.CAME_BY_2_0) ? XapiVersion.V2_0_0 : XapiVersion.V1_0_3;
    }

    /** Says whether this one voids its target. Part Two 2.3.2. */
    public boolean isVoiding() {
        return traits.contains(Trait.VOIDING);
    }

    /** Returns the same one, whose definitions are not to change what Activities are known as. Part Three 4.2. */
    public Statement withoutDefinitions() {
        return keys.definitions().isEmpty()
                ? this
                : new Statement(id, timestamp, keys.withoutDefinitions(), target, traits, attachments, json);
    }
}

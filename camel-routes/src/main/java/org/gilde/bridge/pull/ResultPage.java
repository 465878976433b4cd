package org.gilde.bridge.pull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.xapi.statement.Attachment;

/**
 * One page of what a source holds.
 *
 * @param statements in the order given, each text once
 * @param contents of their attachments, by hash
 * @param more leads to the next page; empty on the last one
 * @param moment by the clock of the source, up to which all that was stored could be read
 */
record ResultPage(
        List<Pulled> statements, Map<String, Attachment> contents, Optional<String> more, Optional<Instant> moment) {}

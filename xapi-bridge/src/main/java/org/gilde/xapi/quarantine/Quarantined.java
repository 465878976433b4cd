package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;

/**
 * A Statement that was refused, as it was received.
 *
 * @param id under which it waits; the Statement gets it as its own id if it has none
 * @param sender who sent it, and by which version's rules
 * @param index in its batch, counted from 0
 * @param fault why
 * @param received when it came first
 * @param times how often it came
 * @param json the text as received: one JSON value; empty in lists
 * @param attachments contents that came with it; empty in lists
 */
public record Quarantined(
        UUID id,
        Sender sender,
        int index,
        Fault fault,
        Instant received,
        int times,
        String json,
        List<Attachment> attachments) {
    /**
     * Whose it is.
     *
     * @param credential its key
     * @param authority that the Statement is to have: one JSON object
     * @param version by whose rules it is read
     */
    public record Sender(Tenant tenant, String credential, String authority, XapiVersion version) {}

    @Override
    public String toString() {
        return "Quarantined[" + id + ", " + fault + "]";
    }
}

package org.gilde.xapi.store;

import java.time.Instant;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/**
 * A Statement as the store keeps it: the text as received and what the LRS added beside it.
 *
 * @param sequence place in the order of arrival over all tenants, 1 or more
 * @param tenant whose it is
 * @param id the Statement's id, given by the sender or by the LRS
 * @param stored when it was kept, UTC. Part Two 2.4.8
 * @param json one JSON object, the text as received; id, stored, timestamp, authority and version may be missing from it
 * @param timestamp when it happened, UTC; equal to {@code stored} where the sender gave none. Part Two 2.4.7
 */
public record StoredStatement(long sequence, Tenant tenant, UUID id, Instant stored, Instant timestamp, String json) {}

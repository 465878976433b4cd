package org.gilde.xapi.store.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/** Ids of Statements that were removed or changed, as hashes, so that nobody who sends them again brings them back. */
final class Tombstones {
    /** Finds which of some hashes are there. */
    static final String AMONG = "SELECT hash FROM xapi.tombstone WHERE hash = ANY (?)";

    private Tombstones() {}

    /** Returns the first 128 bits of the SHA-256 of tenant, slash, id. */
    static UUID hash(Tenant tenant, UUID id) {
        try {
            byte[] name = (tenant.name() + '/' + id).getBytes(StandardCharsets.UTF_8);
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package org.gilde.xapi.document.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.statement.AgentId;

/** Stands for names of any length: the first 128 bits of a SHA-256. The tenant is in it, so none is shared. */
public final class DocumentHash {
    private DocumentHash() {}

    /** Returns the hash of one document's key. */
    static UUID of(Tenant tenant, DocumentKey key) {
        DocumentContext context = key.context();
        String registration = context.registration().map(UUID::toString).orElse("");
        return of("document", of(tenant, context).toString(), registration, key.id());
    }

    /** Returns the hash of a context, whatever the registration. */
    static UUID of(Tenant tenant, DocumentContext context) {
        return of(
                "context",
                tenant.name(),
                context.kind().name(),
                context.activity().orElse(""),
                context.agent().map(DocumentHash::text).orElse(""));
    }

    /** Returns the hash of an Agent. */
    public static UUID of(Tenant tenant, AgentId agent) {
        return of("agent", tenant.name(), text(agent));
    }

    /** Returns an Agent's identity as one text. */
    static String text(AgentId agent) {
        return agent.kind().name() + ' ' + agent.value();
    }

    private static UUID of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
                digest.update(bytes);
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

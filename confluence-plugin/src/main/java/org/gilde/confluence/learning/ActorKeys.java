package org.gilde.confluence.learning;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names an Actor by a keyed hash, so that what waits can be found without its readable form. */
public final class ActorKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private final Secret secret;

    /** The installation's own key. */
    @FunctionalInterface
    public interface Secret {
        /** Returns the same 32 random bytes each time. */
        byte[] bytes();
    }

    /** Keys hashes with that secret. */
    public ActorKeys(Secret secret) {
        this.secret = secret;
    }

    /** Returns 64 hexadecimal digits. */
    public String of(Actor actor) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            String text = actor.kind() + "\n" + actor.homePage() + "\n" + actor.name();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}

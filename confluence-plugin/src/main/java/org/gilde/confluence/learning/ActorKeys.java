package org.gilde.confluence.learning;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gilde.confluence.text.KeyedHash;

/** Names an Actor by a keyed hash, so that it can be found without its readable form, and seals that one. */
public final class ActorKeys {
    private static final int NONCE = 12;
    private static final String NO_CIPHER = "every Java has AES-GCM";

    private final SecureRandom random = new SecureRandom();
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
        return KeyedHash.of(secret.bytes(), text(actor));
    }

    /** Returns the readable form as only this installation can read it, in hexadecimal digits. */
    public String seal(Actor actor) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text(actor).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(NO_CIPHER, e);
        }
    }

    /** Returns what was sealed; nothing where that was done under another secret. */
    public Optional<Actor> open(String sealed) {
        try {
            byte[] bytes = HexFormat.of().parseHex(sealed);
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE, bytes.length - NONCE);
            String[] parts = new String(text, StandardCharsets.UTF_8).split("\n", 3);
            return Optional.of(new Actor(Actor.Kind.valueOf(parts[0]), parts[2], parts[1]));
        } catch (AEADBadTagException anothersSecret) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(NO_CIPHER, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(KeyedHash.bytes(secret.bytes(), "seal"), "AES"),
                new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private static String text(Actor actor) {
        return actor.kind() + "\n" + actor.homePage() + "\n" + actor.name();
    }
}

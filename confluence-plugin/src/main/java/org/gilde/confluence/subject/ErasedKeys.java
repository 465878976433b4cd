package org.gilde.confluence.subject;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.people.PersonKey;

/** Names by a keyed hash what was erased, so that it is known again and can not be read. */
public final class ErasedKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private final ActorKeys.Secret secret;

    /** Keys hashes with that secret. */
    public ErasedKeys(ActorKeys.Secret secret) {
        this.secret = secret;
    }

    /** Returns 64 hexadecimal digits for everything about a person. */
    String all(PersonKey person) {
        return hash("all\n" + person.value());
    }

    /** Returns 64 hexadecimal digits for one item. */
    String item(ItemKey item) {
        return hash("item\n" + item.person().value() + "\n" + item.activity());
    }

    /** Returns 64 hexadecimal digits for one Statement. */
    String statement(String statementId) {
        return hash("statement\n" + statementId);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}

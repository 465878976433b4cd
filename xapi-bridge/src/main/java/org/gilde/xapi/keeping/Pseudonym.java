package org.gilde.xapi.keeping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The name of an account that stands for a person whom nobody is to know.
 *
 * @param name hexadecimal digits
 */
public record Pseudonym(String name) {
    private static final String HMAC = "HmacSHA256";
    private static final int DIGITS = 32;

    /** The home page of all such accounts. */
    public static final String HOME_PAGE = "urn:gilde:pseudonym";

    /** Returns a person's pseudonym: with the same key the same one for the same identifiers. */
    public static Pseudonym of(Person person, byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] hash = mac.doFinal(person.canonical().getBytes(StandardCharsets.UTF_8));
            return new Pseudonym(HexFormat.of().formatHex(hash).substring(0, DIGITS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** Returns the property that takes the place of an identifier. */
    String property() {
        return "\"account\":{\"homePage\":\"" + HOME_PAGE + "\",\"name\":\"" + name + "\"}";
    }
}

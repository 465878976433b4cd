package org.gilde.xapi.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-2 hashes as attachments are known by. Part Two 2.4.11. */
final class Hash {
    private Hash() {}

    /** Says whether a hash in lower case is that of a part's content; which SHA-2 it is shows in its length. */
    static boolean isOf(String hash, Part part) {
        Optional<String> algorithm = algorithm(hash.length());
        return algorithm.isPresent()
                && hash.equals(hash(algorithm.get(), part.body(), part.start(), part.end() - part.start()));
    }

    /** Returns the SHA-256 of a content, in lower case. */
    static String of(byte[] content) {
        return hash("SHA-256", content, 0, content.length);
    }

    private static String hash(String algorithm, byte[] bytes, int start, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(bytes, start, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    private static Optional<String> algorithm(int digits) {
        return switch (digits) {
            case 56 -> Optional.of("SHA-224");
            case 64 -> Optional.of("SHA-256");
            case 96 -> Optional.of("SHA-384");
            case 128 -> Optional.of("SHA-512");
            default -> Optional.empty();
        };
    }
}

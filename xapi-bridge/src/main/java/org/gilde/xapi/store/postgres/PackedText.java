package org.gilde.xapi.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Statements' texts as they stand in their rows: an octet for the way, then 0: UTF-8 as it is; 1: the length in UTF-8 as
 * four octets, the highest first, and an LZ4 block that begins with {@code dictionary-1.txt}. That dictionary never
 * changes; a better one gets the next number. Rows at a third of their size make the database write and read a third.
 */
final class PackedText {
    private static final byte PLAIN = 0;
    private static final byte FIRST_DICTIONARY = 1;
    private static final int HEAD = 5;
    private static final Lz4 LZ4 = new Lz4(dictionary());

    private PackedText() {}

    static byte[] pack(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] packed = new byte[HEAD + Lz4.most(utf8.length)];
        int end = LZ4.compress(utf8, packed, HEAD);
        if (end > utf8.length) {
            packed[0] = PLAIN;
            System.arraycopy(utf8, 0, packed, 1, utf8.length);
            return Arrays.copyOf(packed, 1 + utf8.length);
        }
        packed[0] = FIRST_DICTIONARY;
        for (int at = 1; at < HEAD; at++) {
            packed[at] = (byte) (utf8.length >>> 8 * (HEAD - 1 - at));
        }
        return Arrays.copyOf(packed, end);
    }

    static String unpack(byte[] packed) {
        switch (packed[0]) {
            case PLAIN -> {
                return new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
            }
            case FIRST_DICTIONARY -> {
                int length = 0;
                for (int at = 1; at < HEAD; at++) {
                    length = length << 8 | packed[at] & 0xFF;
                }
                return new String(LZ4.expand(packed, HEAD, length), StandardCharsets.UTF_8);
            }
            default -> throw new IllegalStateException("A later release packed this text; run that one: " + packed[0]);
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = PackedText.class.getResourceAsStream("dictionary-1.txt")) {
            if (in == null) {
                throw new IllegalStateException("The dictionary of the texts is missing from the library");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The dictionary of the texts can not be read", e);
        }
    }
}

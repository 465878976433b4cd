package org.gilde.xapi.store.postgres;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Statements' texts as they stand in their rows: an octet for the way, then 0: UTF-8 as it is; 1: the length in UTF-8 as
 * four octets, the highest first, and a Zstandard frame (RFC 8878) without its magic number and with
 * {@code dictionary-1.txt}. That dictionary never changes; a better one gets the next number. Rows at a third of their
 * size make the database write and read a third.
 */
final class PackedText {
    /** Octets that tell how long a text is. */
    static final int HEAD = 5;

    private static final byte PLAIN = 0;
    private static final byte FIRST_DICTIONARY = 1;
    private static final int QUICKEST = 1;
    private static final byte[] DICTIONARY = dictionary();
    private static final ZstdDictCompress PACKING = new ZstdDictCompress(DICTIONARY, QUICKEST);
    private static final ZstdDictDecompress UNPACKING = new ZstdDictDecompress(DICTIONARY);
    private static final ThreadLocal<ZstdCompressCtx> PACKER = ThreadLocal.withInitial(PackedText::packer);
    private static final ThreadLocal<ZstdDecompressCtx> UNPACKER = ThreadLocal.withInitial(PackedText::unpacker);

    private PackedText() {}

    static byte[] pack(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = PACKER.get().compress(utf8);
        boolean isWorthIt = HEAD + frame.length <= utf8.length;
        byte[] rest = isWorthIt ? frame : utf8;
        int head = isWorthIt ? HEAD : 1;
        byte[] packed = new byte[head + rest.length];
        packed[0] = isWorthIt ? FIRST_DICTIONARY : PLAIN;
        for (int at = 1; at < head; at++) {
            packed[at] = (byte) (utf8.length >>> (8 * (HEAD - 1 - at)));
        }
        System.arraycopy(rest, 0, packed, head, rest.length);
        return packed;
    }

    /** Returns how many octets the text has in UTF-8. */
    static int length(byte[] packed) {
        return length(packed.length, packed);
    }

    /** Returns how many octets a text has in UTF-8 that has so many packed and begins like this. */
    static int length(int octets, byte[] packed) {
        if (packed[0] != FIRST_DICTIONARY) {
            return octets - 1;
        }
        int length = 0;
        for (int at = 1; at < HEAD; at++) {
            length = (length << 8) | (packed[at] & 0xFF);
        }
        return length;
    }

    static String unpack(byte[] packed) {
        return switch (packed[0]) {
            case PLAIN -> new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
            case FIRST_DICTIONARY -> new String(expand(packed), StandardCharsets.UTF_8);
            default -> throw new IllegalStateException("A later release packed this text; run that one: " + packed[0]);
        };
    }

    private static byte[] expand(byte[] packed) {
        try {
            return UNPACKER.get().decompress(Arrays.copyOfRange(packed, HEAD, packed.length), length(packed));
        } catch (ZstdException e) {
            throw new IllegalStateException("The text of a row is damaged; restore the database from its backup", e);
        }
    }

    private static ZstdCompressCtx packer() {
        ZstdCompressCtx packer = new ZstdCompressCtx();
        packer.loadDict(PACKING);
        packer.setMagicless(true);
        packer.setDictID(false);
        packer.setChecksum(false);
        return packer;
    }

    private static ZstdDecompressCtx unpacker() {
        ZstdDecompressCtx unpacker = new ZstdDecompressCtx();
        unpacker.loadDict(UNPACKING);
        unpacker.setMagicless(true);
        return unpacker;
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

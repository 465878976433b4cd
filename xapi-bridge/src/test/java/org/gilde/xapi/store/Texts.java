package org.gilde.xapi.store;

import java.util.Random;

/** Long texts for tests. */
public final class Texts {
    private static final int SEED = 7;

    private Texts() {}

    /** Returns a text of so many octets, the same each time: of one letter, or such that it packs badly. */
    public static String of(int length, boolean isCompressible) {
        if (isCompressible) {
            return "a".repeat(length);
        }
        StringBuilder text = new StringBuilder(length);
        new Random(SEED).ints(length, '0', 'z').forEach(c -> text.append(c == '\\' ? '_' : (char) c));
        return text.toString();
    }
}

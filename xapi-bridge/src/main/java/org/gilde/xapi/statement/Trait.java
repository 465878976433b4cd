package org.gilde.xapi.statement;

import java.util.EnumSet;
import java.util.Set;

/** What a reader of the received text must know about it. */
public enum Trait {
    /** The sender gave no id. */
    LACKS_ID(1),
    /** The sender gave no timestamp; it is the moment of storing. */
    LACKS_TIMESTAMP(2),
    /** The sender gave no version; it is 1.0.0, or 2.0.0 if it came by 2.0. */
    LACKS_VERSION(4),
    /** The text holds a {@code stored} that is not ours. */
    CARRIES_STORED(8),
    /** The text holds an {@code authority} that is not ours. */
    CARRIES_AUTHORITY(16),
    /** A kind of context activities is an object and must be given back as an array. Part Two 2.4.6.2. */
    SINGLE_CONTEXT_ACTIVITY(32),
    /** This one voids another; it can't be voided itself. Part Two 2.3.2. */
    VOIDING(64),
    /** It came by xAPI 2.0, whose rules say what it is the same as and which version it has. */
    CAME_BY_2_0(128),
    /** It came by xAPI 2.0 with a timestamp that is not in UTC and must be given back so. IEEE 9274.1.1 4.2.7. */
    TIMESTAMP_NOT_IN_UTC(256);

    private static final Trait[] ALL = values();

    private final int bit;

    Trait(int bit) {
        this.bit = bit;
    }

    /** Returns the number that is stored for it. */
    public int bit() {
        return bit;
    }

    /** Returns a number for a set. */
    public static short toBits(Set<Trait> traits) {
        int bits = 0;
        for (Trait trait : traits) {
            bits |= trait.bit;
        }
        return (short) bits;
    }

    /** Returns the set that a number stands for. */
    public static Set<Trait> ofBits(int bits) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : ALL) {
            if ((bits & trait.bit) != 0) {
                traits.add(trait);
            }
        }
        return traits;
    }
}

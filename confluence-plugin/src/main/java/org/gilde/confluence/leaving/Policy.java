package org.gilde.confluence.leaving;

/**
 * What becomes of what somebody learned once their account is removed.
 *
 * @param days for how long it is kept, without anybody seeing it; 0 if it is erased at once
 */
public record Policy(int days) {
    /** What holds until an administrator chooses. */
    public static final Policy AT_ONCE = new Policy(0);

    /** The longest it may be kept. */
    public static final int LONGEST = 365;

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if they are none, or more than {@value #LONGEST}
     */
    public Policy {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("0 to " + LONGEST + " days");
        }
    }

    /** Where it is kept. */
    public interface Kept {
        /** Returns it; {@link #AT_ONCE} before the first is kept. */
        Policy current();

        /** Keeps it instead. It holds for whoever leaves from now on. */
        void keep(Policy policy);
    }
}

package org.gilde.confluence.cohort;

/**
 * What an administrator chose for cohorts.
 *
 * @param makes whether Learning Communities are made without asking; else they are proposed to the coordinator above
 * @param invites whether people are invited; else they are members at once
 * @param weeks how long a course run takes where nobody says so, 1 to 52
 */
public record Choice(boolean makes, boolean invites, int weeks) {
    /** What holds until an administrator chooses. */
    public static final Choice USUAL = new Choice(false, false, 4);

    /** Longest course run, in weeks. */
    public static final int LONGEST = 52;

    /** Where it is kept. */
    public interface Kept {
        /** Returns what was chosen; {@link #USUAL} before that. */
        Choice current();

        /** Keeps a choice. It holds for what is done from then on. */
        void keep(Choice choice);
    }
}

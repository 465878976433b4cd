package org.gilde.confluence.upkeep;

/** What the host runs from time to time. */
public enum AppJob {
    /** Matches waiting events. */
    REMATCHING,
    /** Has permissions follow membership. */
    SETTLING,
    /** Counts how communities take part. */
    COUNTING,
    /** Goes on with communities in the making. */
    FOUNDING,
    /** Goes on with communities that are being closed. */
    CLOSING,
    /** Goes on with communities that merge. */
    MERGING,
    /** Has cohorts become communities. */
    COHORTS,
    /** Sends letters. */
    LETTERS,
    /** Tells the bridge what members share. */
    CONTRIBUTIONS,
    /** Erases what leavers learned. */
    LEAVING,
    /** Goes on with erasures, and forgets old looks. */
    SUBJECTS,
    /** Notes a locked privacy level. */
    PRIVACY
}

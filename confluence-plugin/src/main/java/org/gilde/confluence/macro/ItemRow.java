package org.gilde.confluence.macro;

import java.util.List;

/**
 * One thing the reader learned or is learning.
 *
 * @param id as the REST API names it
 * @param tone which color goes with the state: good, busy, past or still; the state is also in words and in the icon
 * @param icon SVG path data
 * @param facts more about it: the day, the score
 * @param use where its owner notes having used it; empty for what is planned only
 * @param used how often it was used, and when last; empty for not yet
 * @param seen who else sees it now, and what of it, one line each
 * @param sharesUrl REST address of its audience
 * @param shares one control per recipient it can be shared with, or is
 */
public record ItemRow(
        String id,
        String title,
        String state,
        String tone,
        String icon,
        List<String> facts,
        String use,
        String used,
        List<String> seen,
        String sharesUrl,
        List<RecipientControl> shares) {

    /** Returns whether it can have been used. */
    public boolean usable() {
        return !use.isEmpty();
    }

    /** Returns whether there is anything to share. */
    public boolean sharable() {
        return !shares.isEmpty();
    }

    /** Returns whether nobody but the reader sees it. */
    public boolean unseen() {
        return seen.isEmpty();
    }
}

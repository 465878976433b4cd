package org.gilde.confluence.macro;

import java.util.List;

/**
 * One thing the reader learned or is learning.
 *
 * @param tone which color goes with the state: good, busy, past or still; the state is also in words and in the icon
 * @param icon SVG path data
 * @param facts more about it: the day, the score
 * @param shares one control per community it can be shared with
 */
public record ItemRow(
        String title, String state, String tone, String icon, List<String> facts, List<ShareControl> shares) {

    /** Returns whether there is anything to share. */
    public boolean sharable() {
        return !shares.isEmpty();
    }
}

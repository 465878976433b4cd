package org.gilde.confluence.subject;

import java.time.Instant;

/**
 * What became of an erasure in another system that the bridge forwards to, as the bridge says.
 *
 * @param name the word for that system that the bridge's operator chose
 * @param since when it came to this state
 */
public record Elsewhere(String name, State state, Instant since) {

    /** How far that system is. */
    public enum State {
        /** Its turn has not come, or it is at it. */
        WAITING,
        /** It does not answer; the bridge asks again and again. */
        AWAY,
        /** It refuses; the bridge asks again and again. */
        REFUSED,
        /** All that was asked is gone there. */
        DONE,
        /** What it can be asked for is gone there; the rest is for its administrator. */
        PARTLY,
        /** All is gone there but what a legal hold covers. */
        HELD,
        /** The bridge can not ask it; its administrator has to be told. */
        UNSUPPORTED;

        /** Says whether more will be said. */
        public boolean isOpen() {
            return this == WAITING || this == AWAY || this == REFUSED;
        }
    }
}

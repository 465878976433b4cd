package org.gilde.confluence.bridge;

import java.time.Duration;

/**
 * What a test of the connection found.
 *
 * @param there how long the bridge took to be reached and to answer, without what it waited for the app
 * @param back how long the app took to take what the bridge sent, as the bridge measured it
 * @param status what was answered that decided it; 0 for nothing
 */
public record Finding(Verdict verdict, Duration there, Duration back, int status) {

    /** How far it went. */
    public enum Verdict {
        /** All the way round. */
        ARRIVED,
        /** Nobody told the app where the bridge is. */
        UNTOLD,
        /** Its host is not known. */
        ADDRESS,
        /** Nobody listens there. */
        NOBODY,
        /** The connection can not be made safe. */
        TLS,
        /** Nothing came in time. */
        SILENCE,
        /** What came was not understood. */
        STRANGE,
        /** The bridge knows no such operator. */
        KEY,
        /** There is no operator's API. */
        NO_BRIDGE,
        /** The bridge has no wiki to deliver to. */
        NO_WIKI,
        /** The bridge did not reach the wiki. */
        WIKI_AWAY,
        /** The wiki does not take the bridge's token. */
        TOKEN,
        /** The account of the bridge may not deliver. */
        ACCOUNT,
        /** The wiki that the bridge delivers to has no such app. */
        NO_APP,
        /** The wiki leads the bridge elsewhere. */
        LED_AWAY,
        /** The app there does not understand the bridge. */
        VERSIONS,
        /** The app took it, elsewhere: the bridge delivers to another wiki. */
        ANOTHER_WIKI
    }

    /** Says whether it went all the way. */
    public boolean isGood() {
        return verdict == Verdict.ARRIVED;
    }
}

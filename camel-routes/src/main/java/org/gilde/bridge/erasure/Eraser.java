package org.gilde.bridge.erasure;

import java.util.Optional;
import org.gilde.xapi.keeping.Forgetting.Order;

/** Has one LRS forget somebody, by what that LRS offers for it. */
interface Eraser {
    /** Returns why an order is nothing that the LRS can be asked for by machine; empty where it can. */
    Optional<String> obstacle(Order order);

    /**
     * Asks once. What is done may be asked again.
     *
     * @param job under which the LRS said that it is at it
     * @throws org.gilde.bridge.peer.PeerAwayException if it does not answer; whether it began is not known then
     */
    Said erase(Order order, Optional<String> job);

    /**
     * What came of asking.
     *
     * @param job under which the LRS goes on with it
     * @param reason without personal data
     */
    record Said(StepState state, Optional<String> job, String reason) {
        /** Returns one that needs nothing more. */
        static Said of(StepState state, String reason) {
            return new Said(state, Optional.empty(), reason);
        }

        /** Returns that the LRS is at it. */
        static Said begun(String job) {
            return new Said(StepState.WAITING, Optional.of(job), "is at it");
        }
    }
}

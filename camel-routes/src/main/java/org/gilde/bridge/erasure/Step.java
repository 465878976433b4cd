package org.gilde.bridge.erasure;

import java.time.Instant;
import java.util.Optional;

/**
 * What one LRS is to forget for one erasure, and how far it is.
 *
 * @param removal number of the proof of the erasure in this store
 * @param target the operator's name of the LRS
 * @param wish whom and how much, as {@link org.gilde.xapi.keeping.Wish} has it; gone once the step has ended
 * @param job under which the LRS is at it
 * @param reason why it is as it is, and what to do, in English, about nobody; may be empty
 * @param tries how often it was asked
 * @param since when it came to this state
 * @param ended when it came to its end
 */
public record Step(
        long removal,
        String target,
        StepState state,
        Optional<String> wish,
        Optional<String> job,
        String reason,
        int tries,
        Instant since,
        Optional<Instant> ended) {}

package org.gilde.confluence.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one thing is.
 *
 * @param job which one, where it is about a job
 * @param number how many, where it counts
 * @param run the last run of a job, or the last time the bridge was heard
 * @param took how long the last run of a job took, where that is known
 */
public record Condition(
        Subject subject,
        Tone tone,
        Optional<AppJob> job,
        long number,
        Optional<Instant> run,
        Optional<Duration> took,
        String said) {

    /** What it is about. */
    public enum Subject {
        /** Events whose person was not found. */
        EVENTS,
        /** Permissions that have yet to follow. */
        PERMISSIONS,
        /** Things being done with communities. */
        UNDER_WAY,
        /** Those of them that do not go on. */
        STUCK,
        /** Letters that wait. */
        LETTERS,
        /** The bridge was never heard. */
        BRIDGE_NEVER,
        /** The bridge was last heard then. */
        BRIDGE,
        /** Events that the app refused wait at the bridge. */
        REFUSED,
        /** A job ran. */
        JOB,
        /** A job has not run yet, as the app started not long ago. */
        JOB_COMING,
        /** A job's last run failed. */
        JOB_FAILED,
        /** A job has not run for long, or never. */
        JOB_LATE
    }

    /** How good it is. */
    public enum Tone {
        /** As it should be. */
        OK,
        /** Somebody should look at it when there is time. */
        WARN,
        /** Something does not work. */
        WRONG
    }

    static Condition count(Subject subject, Tone tone, long number) {
        return new Condition(subject, tone, Optional.empty(), number, Optional.empty(), Optional.empty(), "");
    }
}

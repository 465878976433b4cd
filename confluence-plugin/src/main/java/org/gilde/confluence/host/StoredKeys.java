package org.gilde.confluence.host;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.upkeep.AppJob;

/** The keys of all that the app keeps among Confluence's settings, which tells nobody what it keeps. */
public final class StoredKeys {
    /** The version of the app's data. */
    static final String VERSION = "org.gilde.data-version";
    /** When an administrator had the app's data removed: what stays of the app when nothing else does. */
    static final String REMOVED = "org.gilde.data-removed";
    /** What the name of a job follows. */
    static final String JOB = "org.gilde.job-";

    private static final List<String> WORDS = List.of(
            "org.gilde.account-home-pages",
            "org.gilde.actor-secret",
            "org.gilde.bridge-account",
            "org.gilde.bridge-address",
            "org.gilde.bridge-heard",
            "org.gilde.bridge-last-event",
            "org.gilde.bridge-operator-key",
            "org.gilde.bridge-operator-secret",
            "org.gilde.bridge-report",
            "org.gilde.bridge-signs-of-life",
            "org.gilde.cohort-invites",
            "org.gilde.cohort-makes",
            "org.gilde.cohort-weeks",
            "org.gilde.leaver-days",
            "org.gilde.verbs",
            "org.gilde.verbs-seen",
            VERSION);
    private static final Set<String> ALL = Stream.concat(
                    WORDS.stream(), Arrays.stream(AppJob.values()).map(StoredKeys::job))
            .collect(Collectors.toUnmodifiableSet());

    private StoredKeys() {}

    /** Returns all that go when the app's data are removed. */
    static Set<String> all() {
        return ALL;
    }

    static String job(AppJob job) {
        return JOB + job.name().toLowerCase(Locale.ROOT);
    }
}

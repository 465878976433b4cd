package org.gilde.bridge.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;

/** Reads what an LMS may do, beside its key and its secret. */
final class LmsReader {
    static final String START = "gilde.lms.";

    static final List<String> ENDS = List.of(
            ".key",
            ".secret",
            ".scopes",
            ".tenant",
            ".max-body-size",
            ".max-batch",
            ".requests-per-minute",
            ".lenient",
            ".minimise");

    private final Answers answers;

    LmsReader(Answers answers) {
        this.answers = answers;
    }

    Set<String> names() {
        return answers.namesBetween(START, ENDS.toArray(String[]::new));
    }

    Lms read(Login login) {
        String prefix = START + login.name();
        Set<Leniency> leniencies = words(
                prefix + ".lenient",
                Leniency::of,
                Arrays.stream(Leniency.values()).map(Leniency::text));
        boolean minimises = answers.flag(prefix + ".minimise", false);
        if (minimises && leniencies.contains(Leniency.KEEP_VALID)) {
            answers.problem(
                    prefix + ".lenient",
                    "has keep-valid, which sets Statements apart whole, and " + prefix
                            + ".minimise forbids that. Leave one of them out.");
        }
        return new Lms(
                login,
                scopes(prefix + ".scopes"),
                tenant(prefix + ".tenant"),
                new Quota(
                        answers.sizeIfGiven(prefix + ".max-body-size", "1M"),
                        answers.numberIfGiven(prefix + ".max-batch", 1, 1_000_000),
                        answers.numberIfGiven(prefix + ".requests-per-minute", 1, 1_000_000)),
                leniencies,
                minimises);
    }

    private Set<Scope> scopes(String name) {
        Set<Scope> scopes = words(name, Scope::of, Arrays.stream(Scope.values()).map(Scope::text));
        return answers.text(name).isEmpty() ? Set.of(Scope.ALL) : scopes;
    }

    private <T> Set<T> words(String name, Function<String, Optional<T>> reading, Stream<String> known) {
        String all = known.collect(Collectors.joining(", "));
        return answers.list(name).stream()
                .flatMap(word -> {
                    Optional<T> read = reading.apply(word);
                    if (read.isEmpty()) {
                        answers.problem(
                                name,
                                "\"" + word + "\" is not known here. Write some of " + all
                                        + ", with commas in between.");
                    }
                    return read.stream();
                })
                .collect(Collectors.toSet());
    }

    private Tenant tenant(String name) {
        try {
            return answers.text(name).map(Tenant::new).orElse(Tenant.MAIN);
        } catch (IllegalArgumentException e) {
            answers.problem(name, "is not a name. Write 1 to 64 of the characters a-z 0-9 . - _, such as academy.");
            return Tenant.MAIN;
        }
    }
}

package org.gilde.bridge.settings;

import java.util.List;
import java.util.Set;

/** Reads whom Statements are forwarded to. */
final class ForwardReader {
    static final String START = "gilde.forward.";

    static final List<String> ENDS = List.of(
            ".url",
            ".user",
            ".password",
            ".version",
            ".timeout",
            ".verbs",
            ".activities",
            ".tenants",
            ".credentials",
            ".batch-size",
            ".requests-per-minute");

    private final Answers answers;
    private final RemoteReader remotes;

    ForwardReader(Answers answers) {
        this.answers = answers;
        this.remotes = new RemoteReader(answers);
    }

    List<Forward> read() {
        return answers.namesBetween(START, ENDS.toArray(String[]::new)).stream()
                .map(name -> read(name, START + name))
                .toList();
    }

    private Forward read(String name, String prefix) {
        return new Forward(
                remotes.read(name, prefix),
                new Forward.Filter(
                        iris(prefix + ".verbs"),
                        iris(prefix + ".activities"),
                        answers.list(prefix + ".tenants"),
                        answers.list(prefix + ".credentials")),
                answers.number(prefix + ".batch-size", 50, 1, 1000),
                answers.number(prefix + ".requests-per-minute", 600, 1, 60_000));
    }

    private Set<String> iris(String name) {
        Set<String> given = answers.list(name);
        given.stream()
                .filter(iri -> !iri.matches(Answers.IRI))
                .forEach(iri -> answers.problem(
                        name, "\"" + iri + "\" is not an IRI. Write whole ones, with commas in between."));
        return given;
    }
}

package org.gilde.bridge.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.statement.AgentId;

/** Reads whose Statements are pulled. */
final class PullReader {
    static final String START = "gilde.pull.";

    static final List<String> ENDS = List.of(
            ".url",
            ".user",
            ".password",
            ".version",
            ".timeout",
            ".tenant",
            ".verb",
            ".activity",
            ".agent",
            ".since",
            ".every",
            ".overlap",
            ".requests-per-minute",
            ".page-size",
            ".attachments",
            ".minimise");

    private final Answers answers;
    private final RemoteReader remotes;

    PullReader(Answers answers) {
        this.answers = answers;
        this.remotes = new RemoteReader(answers);
    }

    List<Pull> read() {
        return answers.namesBetween(START, ENDS.toArray(String[]::new)).stream()
                .map(name -> read(name, START + name))
                .toList();
    }

    private Pull read(String name, String prefix) {
        return new Pull(
                remotes.read(name, prefix),
                remotes.tenant(prefix + ".tenant"),
                new Pull.Filter(
                        iri(prefix + ".verb"),
                        iri(prefix + ".activity"),
                        agent(prefix + ".agent"),
                        moment(prefix + ".since")),
                answers.duration(prefix + ".every", "1m", "1s", "7d"),
                answers.duration(prefix + ".overlap", "30s", "0s", "1d"),
                answers.number(prefix + ".requests-per-minute", 60, 1, 60_000),
                answers.number(prefix + ".page-size", 100, 1, 1000),
                answers.flag(prefix + ".attachments", true),
                answers.flag(prefix + ".minimise", false));
    }

    private Optional<String> iri(String name) {
        Optional<String> given = answers.text(name);
        if (given.filter(iri -> !iri.matches(Answers.IRI)).isPresent()) {
            answers.problem(name, "is not an IRI. Write one whole IRI; for several, name several sources.");
        }
        return given;
    }

    private Optional<String> agent(String name) {
        Optional<String> given = answers.text(name);
        try {
            given.ifPresent(AgentId::parse);
        } catch (LrsException e) {
            answers.problem(name, "is not an Agent. Write JSON such as {\"mbox\":\"mailto:academy@example.org\"}.");
        }
        return given;
    }

    private Optional<Instant> moment(String name) {
        try {
            return answers.text(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            answers.problem(name, "is not a moment. Write one such as 2026-01-31T00:00:00Z.");
            return Optional.empty();
        }
    }
}

package org.gilde.bridge.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.bridge.settings.Forward.Way;
import org.gilde.xapi.access.Tenant;

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
            ".requests-per-minute",
            ".erasure",
            ".erasure-url",
            ".erasure-user",
            ".erasure-password",
            ".erasure-tenant",
            ".erasure-contact");

    private static final Map<String, Way> WAYS =
            Map.of("none", Way.NONE, "gilde", Way.GILDE, "lrsql", Way.LRSQL, "learning-locker", Way.LEARNING_LOCKER);

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
        Remote remote = remotes.read(name, prefix);
        return new Forward(
                remote,
                new Forward.Filter(
                        iris(prefix + ".verbs"),
                        iris(prefix + ".activities"),
                        answers.list(prefix + ".tenants"),
                        answers.list(prefix + ".credentials")),
                answers.number(prefix + ".batch-size", 50, 1, 1000),
                answers.number(prefix + ".requests-per-minute", 600, 1, 60_000),
                erasing(remote, prefix + ".erasure"));
    }

    private Forward.Erasing erasing(Remote remote, String setting) {
        Optional<String> contact = answers.text(setting + "-contact");
        Tenant tenant = remotes.tenant(setting + "-tenant");
        Optional<URI> address = answers.address(setting + "-url", "https://lrs.example.org");
        String word = answers.text(setting).orElse("none");
        Optional<Way> way = Optional.ofNullable(WAYS.get(word));
        if (way.isEmpty()) {
            answers.problem(
                    setting, "\"" + word + "\" is none of none, gilde, lrsql, learning-locker. Write one of them.");
        }
        if (way.filter(each -> each != Way.NONE).isEmpty()) {
            if (answers.isAnyGiven(setting + "-user") || answers.isAnyGiven(setting + "-password")) {
                answers.problem(
                        setting, "is none, but there is a login for it. Write what the LRS is, or remove them.");
            }
            Stream.of("-user", "-password").forEach(end -> answers.text(setting + end));
            return new Forward.Erasing(Way.NONE, remote, tenant, contact);
        }
        String remedy = "Write the login that may erase people there; " + remote.name() + ".user may only send.";
        Remote login = new Remote(
                remote.name(),
                address.orElseGet(() -> root(remote.url())),
                answers.required(setting + "-user", remedy),
                new Secret(answers.required(setting + "-password", remedy)),
                remote.version(),
                remote.timeout());
        return new Forward.Erasing(way.orElseThrow(), login, tenant, contact);
    }

    /** Returns what is before the path of xAPI, where these LRSs have the rest of what they offer. */
    private static URI root(URI xapi) {
        return URI.create(xapi.toString().replaceFirst("(?i)(/data)?/xapi(/statements)?/*$", ""));
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

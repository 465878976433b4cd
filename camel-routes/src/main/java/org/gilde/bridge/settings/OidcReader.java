package org.gilde.bridge.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.access.Tenant;

/** Reads whose tokens are taken beside keys and secrets. */
final class OidcReader {
    private static final String START = "gilde.oidc.";
    private static final Set<String> USUAL_ALGORITHMS = Set.of("RS256", "PS256", "ES256");
    private static final Set<String> ALGORITHMS = Set.of(
            "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private final Answers answers;

    OidcReader(Answers answers) {
        this.answers = answers;
    }

    Optional<OidcProvider> read() {
        Optional<URI> issuer = answers.address(START + "issuer", "https://login.example.org/realms/academy");
        Optional<URI> keys = answers.address(START + "keys", "https://login.example.org/realms/academy/certs");
        Optional<String> audience = answers.text(START + "audience");
        Set<String> algorithms = algorithms();
        String scopeClaim = answers.text(START + "scope-claim").orElse("scope");
        String scopePrefix = answers.text(START + "scope-prefix").orElse("");
        Optional<String> tenantClaim = answers.text(START + "tenant-claim");
        Tenant tenant = tenant();
        Duration timeout = answers.duration(START + "timeout", "5s", "100ms", "30s");
        if (issuer.isEmpty()) {
            if (!answers.namesBetween(START, "").isEmpty()
                    && answers.text(START + "issuer").isEmpty()) {
                answers.problem(START + "issuer", "is missing. Name the provider whose tokens are to be taken.");
            }
            return Optional.empty();
        }
        if (audience.isEmpty()) {
            answers.problem(
                    START + "audience",
                    "is missing. Name what the provider writes into tokens for this LRS as their audience; a token"
                            + " for somebody else opens nothing here.");
        }
        return Optional.of(new OidcProvider(
                answers.text(START + "issuer").orElse(""),
                keys,
                audience.orElse(""),
                algorithms,
                scopeClaim,
                scopePrefix,
                tenantClaim,
                tenant,
                timeout));
    }

    private Set<String> algorithms() {
        Set<String> given = answers.list(START + "algorithms");
        given.stream()
                .filter(name -> !ALGORITHMS.contains(name))
                .forEach(name -> answers.problem(
                        START + "algorithms",
                        "\"" + name + "\" is none of RS256 to RS512, PS256 to PS512, ES256 to ES512. Leave it out for"
                                + " RS256, PS256, ES256."));
        return given.isEmpty() ? USUAL_ALGORITHMS : given;
    }

    private Tenant tenant() {
        String name = START + "tenant";
        try {
            return answers.text(name).map(Tenant::new).orElse(Tenant.MAIN);
        } catch (IllegalArgumentException e) {
            answers.problem(name, "is not a name. Write 1 to 64 of the characters a-z 0-9 . - _, such as academy.");
            return Tenant.MAIN;
        }
    }
}

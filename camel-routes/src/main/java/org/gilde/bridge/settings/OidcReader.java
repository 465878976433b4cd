package org.gilde.bridge.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.access.Tenant;

/** Reads whose tokens are taken beside keys and secrets. */
final class OidcReader {
    private static final Set<String> USUAL_ALGORITHMS = Set.of("RS256", "PS256", "ES256");
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private final Answers answers;

    OidcReader(Answers answers) {
        this.answers = answers;
    }

    Optional<OidcProvider> read() {
        Optional<URI> issuer = answers.address("gilde.oidc.issuer", "https://login.example.org/realms/academy");
        Optional<URI> keys = answers.address("gilde.oidc.keys", "https://login.example.org/realms/academy/certs");
        Optional<String> audience = answers.text("gilde.oidc.audience");
        Set<String> algorithms = algorithms();
        String scopeClaim = answers.text("gilde.oidc.scope-claim").orElse("scope");
        String scopePrefix = answers.text("gilde.oidc.scope-prefix").orElse("");
        Optional<String> tenantClaim = answers.text("gilde.oidc.tenant-claim");
        Tenant tenant = tenant();
        Duration timeout = answers.duration("gilde.oidc.timeout", "5s", "100ms", "30s");
        if (issuer.isEmpty()) {
            boolean isWanted = audience.isPresent() || keys.isPresent() || tenantClaim.isPresent();
            if (isWanted && answers.text("gilde.oidc.issuer").isEmpty()) {
                answers.problem("gilde.oidc.issuer", "is missing. Name the provider whose tokens are to be taken.");
            }
            return Optional.empty();
        }
        if (audience.isEmpty()) {
            answers.problem(
                    "gilde.oidc.audience",
                    "is missing. Name what the provider writes into tokens for this LRS as their audience; a token"
                            + " for somebody else opens nothing here.");
        }
        return Optional.of(new OidcProvider(
                answers.text("gilde.oidc.issuer").orElse(""),
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
        Set<String> given = answers.list("gilde.oidc.algorithms");
        given.stream()
                .filter(name -> !ALGORITHMS.contains(name))
                .forEach(name -> answers.problem(
                        "gilde.oidc.algorithms",
                        "\"" + name + "\" is none of RS256 to RS512, PS256 to PS512, ES256 to ES512. Leave it out for"
                                + " RS256, PS256, ES256."));
        return given.isEmpty() ? USUAL_ALGORITHMS : given;
    }

    private Tenant tenant() {
        String name = "gilde.oidc.tenant";
        try {
            return answers.text(name).map(Tenant::new).orElse(Tenant.MAIN);
        } catch (IllegalArgumentException e) {
            answers.problem(name, "is not a name. Write 1 to 64 of the characters a-z 0-9 . - _, such as academy.");
            return Tenant.MAIN;
        }
    }
}

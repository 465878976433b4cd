package org.gilde.xapi.access.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.gilde.xapi.access.OidcProvider;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a provider publishes: kept for a while, asked for again when a token names another one, but not more
 * often than a floor allows, and used on for some hours while the provider is away. Safe for several threads.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration FLOOR = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofHours(12);
    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OidcProvider provider;
    private final DefaultResourceRetriever retriever;
    private volatile @Nullable JWKSource<SecurityContext> source;

    ProviderKeys(OidcProvider provider) {
        this.provider = provider;
        int millis = (int) provider.timeout().toMillis();
        this.retriever = new DefaultResourceRetriever(millis, millis, MOST_BYTES);
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        JWKSource<SecurityContext> known = source;
        return (known == null ? open() : known).get(selector, context);
    }

    private synchronized JWKSource<SecurityContext> open() throws KeySourceException {
        JWKSource<SecurityContext> known = source;
        if (known == null) {
            known = source(address());
            source = known;
        }
        return known;
    }

    private JWKSource<SecurityContext> source(URL address) {
        return JWKSourceBuilder.create(address, retriever)
                .cache(KEPT.toMillis(), 3 * provider.timeout().toMillis())
                .refreshAheadCache(false)
                .rateLimited(FLOOR.toMillis())
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    /** Asks the issuer where its keys are, unless that is known. OpenID Connect Discovery 4. */
    private URL address() throws KeySourceException {
        try {
            if (provider.keys().isPresent()) {
                return provider.keys().get().toURL();
            }
            URI discovery = URI.create(provider.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration");
            JsonNode said =
                    JSON.readTree(retriever.retrieveResource(discovery.toURL()).getContent());
            if (!said.path("issuer").asText().equals(provider.issuer())) {
                throw new IOException("The provider calls itself otherwise than gilde.oidc.issuer");
            }
            return URI.create(said.path("jwks_uri").asText()).toURL();
        } catch (IOException | IllegalArgumentException e) {
            throw new KeySourceException("The provider's keys are not found", e);
        }
    }
}

package org.gilde.xapi.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.xapi.access.BearerTokens;
import org.gilde.xapi.access.OidcProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens that an OpenID Connect provider signed for this LRS. What is wrong with one stands in the log at DEBUG, in
 * words that hold nothing of the token.
 */
public final class OidcTokens implements BearerTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OidcTokens.class);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final OidcClaims claims;
    private volatile boolean knowsKeys;

    /** Takes those of this provider. */
    public OidcTokens(OidcProvider provider, Clock clock) {
        claims = new OidcClaims(provider);
        Set<JWSAlgorithm> algorithms =
                provider.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, new ProviderKeys(provider)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, ACCESS_TOKEN, null));
        processor.setJWTClaimsSetVerifier(verifier(provider, clock));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> verifier(OidcProvider provider, Clock clock) {
        JWTClaimsSet exact =
                new JWTClaimsSet.Builder().issuer(provider.issuer()).build();
        return new DefaultJWTClaimsVerifier<>(provider.audience(), exact, Set.of("sub", "exp")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }

    @Override
    public Optional<Holder> holder(String token) {
        if (token.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet verified = processor.process(token, null);
            knowsKeys = true;
            return Optional.of(new Holder(
                    claims.credential(verified), verified.getExpirationTime().toInstant()));
        } catch (RateLimitReachedException e) {
            if (!knowsKeys) {
                throw new ProviderUnavailableException(e);
            }
            LOG.debug("A token names a key that its provider did not have a moment ago");
            return Optional.empty();
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException(e);
        } catch (BadJOSEException | JOSEException e) {
            LOG.debug("A token is refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}

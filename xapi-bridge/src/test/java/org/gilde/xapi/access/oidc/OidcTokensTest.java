package org.gilde.xapi.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tokens of an OpenID Connect provider")
class OidcTokensTest {
    private final ProviderStub provider;
    private volatile Instant now = Instant.parse("2026-11-21T14:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Authenticator authenticator;

    OidcTokensTest() throws IOException {
        provider = new ProviderStub();
        authenticator = authenticator(provider("scope", "", Optional.empty(), Optional.empty()));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private OidcProvider provider(String scopeClaim, String prefix, Optional<String> tenantClaim, Optional<URI> keys) {
        return new OidcProvider(
                provider.issuer(),
                keys,
                "lrs",
                Set.of("RS256"),
                scopeClaim,
                prefix,
                tenantClaim,
                new Tenant("academy"),
                Duration.ofSeconds(2));
    }

    private Authenticator authenticator(OidcProvider settings) {
        return new Authenticator(new InMemoryCredentialStore(), List.of(new OidcTokens(settings, clock)), clock);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject("fatima")
                .audience(List.of("other", "lrs"))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("scope", "openid statements/write statements/read/mine");
    }

    private Credential bearer(String token) {
        return authenticator.authenticate("Bearer " + token);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> bearer(token))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.UNAUTHENTICATED));
    }

    @Test
    void standForAnAccountWithTheScopesTheyClaim() {
        Credential credential = bearer(provider.sign(claims().build()));
        assertThat(credential.scopes()).containsExactlyInAnyOrder(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        assertThat(credential.tenant()).isEqualTo(new Tenant("academy"));
        assertThat(credential.authority())
                .contains("\"homePage\":\"" + provider.issuer() + "\"", "\"name\":\"fatima\"");
        assertThat(credential.key()).startsWith("oidc-").doesNotContain("fatima");
        assertThat(credential.binding()).isEmpty();
    }

    @Test
    void mayClaimScopesInAnArrayBehindAPrefixAndATenant() {
        Authenticator other = authenticator(
                provider("scp", "xapi:", Optional.of("org"), Optional.of(URI.create(provider.issuer() + "/keys"))));
        JWTClaimsSet claims = claims().claim("scp", List.of("xapi:all/read", "statements/write"))
                .claim("org", "north")
                .build();
        Credential credential = other.authenticate("Bearer " + provider.sign(claims));
        assertThat(credential.scopes()).containsExactly(Scope.ALL_READ);
        assertThat(credential.tenant()).isEqualTo(new Tenant("north"));
        String without = provider.sign(claims().build());
        assertThatThrownBy(() -> other.authenticate("Bearer " + without))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.FORBIDDEN));
    }

    @Test
    void mayDoNothingWithoutAScope() {
        assertThat(bearer(provider.sign(claims().claim("scope", null).build())).scopes())
                .isEmpty();
    }

    @Test
    void areRefusedWhenTheyAreForOthersOrFromOthersOrNotValidNow() {
        refused(provider.sign(claims().audience("other").build()));
        refused(provider.sign(claims().audience((String) null).build()));
        refused(provider.sign(claims().issuer("https://elsewhere.example").build()));
        refused(provider.sign(claims().subject(null).build()));
        refused(provider.sign(claims().expirationTime(null).build()));
        refused(provider.sign(
                claims().expirationTime(Date.from(now.minusSeconds(120))).build()));
        refused(provider.sign(
                claims().notBeforeTime(Date.from(now.plusSeconds(120))).build()));
    }

    @Test
    void areRefusedWhenTheyAreForged() throws Exception {
        String genuine = provider.sign(claims().build());
        refused(genuine.substring(0, genuine.length() - 6) + "AAAAAA");
        refused(ProviderStub.sign(claims().build(), ProviderStub.key("first"), JWSAlgorithm.RS256, "JWT"));
        refused(provider.signAs(claims().build(), JWSAlgorithm.RS512, "JWT"));
        refused(provider.signAs(claims().build(), JWSAlgorithm.RS256, "logout+jwt"));
        refused(new PlainJWT(claims().build()).serialize());
        SignedJWT confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        confused.sign(new MACSigner(provider.publicKey()));
        refused(confused.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "..", "e30.e30.e30", "eyJhbGciOiJSUzI1NiJ9..x"})
    void areRefusedWhenTheyAreNone(String token) {
        refused(token);
    }

    @Test
    void endInTime() {
        String token = provider.sign(
                claims().expirationTime(Date.from(now.plusSeconds(5))).build());
        bearer(token);
        now = now.plusSeconds(70);
        refused(token);
    }

    @Test
    void areVerifiedWithKeysThatAreKept() {
        for (int i = 0; i < 20; i++) {
            bearer(provider.sign(claims().jwtID("" + i).build()));
        }
        assertThat(provider.asked()).isOne();
    }

    @Test
    void areVerifiedWithANewKeyWhenTheProviderChangedIt() {
        bearer(provider.sign(claims().build()));
        provider.changeKey("second");
        bearer(provider.sign(claims().build()));
        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void haveNobodyAskForKeysWithoutEnd() {
        bearer(provider.sign(claims().build()));
        for (int i = 0; i < 20; i++) {
            refused(ProviderStub.sign(
                    claims().jwtID("" + i).build(), ProviderStub.key("made up " + i % 2), JWSAlgorithm.RS256, "JWT"));
        }
        assertThat(provider.asked()).isLessThan(5);
    }

    @Test
    void canNotBeJudgedWhileTheProviderIsAway() {
        provider.away(true);
        String token = provider.sign(claims().build());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> bearer(token))
                    .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.UNAVAILABLE));
        }
    }

    @Test
    void areTakenOnWithKnownKeysWhileTheProviderIsAway() {
        bearer(provider.sign(claims().build()));
        provider.away(true);
        bearer(provider.sign(claims().jwtID("1").build()));
    }
}

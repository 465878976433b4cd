package org.gilde.xapi.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.access.AccessDeniedException;
import org.gilde.xapi.access.Authority;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.access.TokenHash;

/** Makes a credential of what a verified token claims. */
final class OidcClaims {
    private static final int KEY_DIGITS = 16;

    private final OidcProvider provider;

    OidcClaims(OidcProvider provider) {
        this.provider = provider;
    }

    Credential credential(JWTClaimsSet claims) {
        String subject = claims.getSubject();
        return new Credential(
                key(subject),
                "",
                List.of(),
                scopes(claims.getClaim(provider.scopeClaim())),
                Authority.account(provider.issuer(), subject),
                tenant(claims),
                Quota.NONE,
                Set.of(),
                Optional.empty());
    }

    /** A name for logs and counts, which does not tell the subject's. */
    private String key(String subject) {
        return "oidc-" + TokenHash.of(provider.issuer() + '\n' + subject).hex().substring(0, KEY_DIGITS);
    }

    private Set<Scope> scopes(Object claim) {
        Stream<String> words = claim instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(String.valueOf(claim).split(" +", -1));
        return words.filter(word -> word.startsWith(provider.scopePrefix()))
                .map(word -> word.substring(provider.scopePrefix().length()))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Tenant tenant(JWTClaimsSet claims) {
        if (provider.tenantClaim().isEmpty()) {
            return provider.tenant();
        }
        try {
            Object name = claims.getClaim(provider.tenantClaim().get());
            return new Tenant(name instanceof String text ? text : "");
        } catch (IllegalArgumentException e) {
            throw AccessDeniedException.withoutTenant();
        }
    }
}

/**
 * Tokens of an OpenID Connect provider: JWTs of RFC 7519 and RFC 9068, verified with the keys that the provider
 * publishes (RFC 7517).
 */
@NullMarked
package org.gilde.xapi.access.oidc;

import org.jspecify.annotations.NullMarked;

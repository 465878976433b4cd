package org.gilde.xapi.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID Connect provider, as far as its keys go. */
final class ProviderStub implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey key = key("first");
    private volatile boolean isAway;

    ProviderStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            send(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> send(exchange, "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + issuer() + "/keys\"}"));
        server.start();
    }

    private void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAway ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void away(boolean away) {
        isAway = away;
    }

    /** Returns how often its keys were asked for. */
    int asked() {
        return asked.get();
    }

    void changeKey(String id) {
        key = key(id);
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key, JWSAlgorithm.RS256, "at+jwt");
    }

    static String sign(JWTClaimsSet claims, RSAKey key, JWSAlgorithm algorithm, String type) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signAs(JWTClaimsSet claims, JWSAlgorithm algorithm, String type) {
        return sign(claims, key, algorithm, type);
    }

    byte[] publicKey() throws JOSEException {
        return key.toRSAPublicKey().getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.gilde.bridge.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.gilde.bridge.settings.Login;
import org.gilde.bridge.settings.Settings;

/** Lets in who shows the operator's key and secret. Without any configured there is nothing here. */
@Provider
@OperatorOnly
public class OperatorFilter implements ContainerRequestFilter {
    private final Optional<byte[]> expected;

    /** Expects the configured operator. */
    @Inject
    public OperatorFilter(Settings settings) {
        this.expected = settings.operator().map(OperatorFilter::header);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (expected.isEmpty()) {
            request.abortWith(Response.status(Status.NOT_FOUND).build());
        } else if (isForged(request)) {
            request.abortWith(Response.status(Status.FORBIDDEN).build());
        } else if (!MessageDigest.isEqual(expected.get(), shown(request))) {
            request.abortWith(Response.status(Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gilde-operator\"")
                    .build());
        }
    }

    /** A browser that remembers the operator may be led here by a page from elsewhere. */
    private static boolean isForged(ContainerRequestContext request) {
        return "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
    }

    private static byte[] shown(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return header == null ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] header(Login operator) {
        byte[] pair = (operator.key() + ":" + operator.secret().reveal()).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(pair)).getBytes(StandardCharsets.UTF_8);
    }
}

package org.gilde.xapi.attachment;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON Web Signature in its compact form. Part Two 2.6; RFC 7515.
 *
 * <p>Whom a certificate is from is not judged, nor whether its time is over: Statements live longer than certificates.
 */
final class Signature {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);
    private static final int LONGEST_CHAIN = 10;
    private static final int LONGEST_KEY = 8192;

    private final JWSObject jws;

    private Signature(JWSObject jws) {
        this.jws = jws;
    }

    /** A rule of signatures that is broken, in words. */
    static final class BrokenSignatureException extends Exception {
        private static final long serialVersionUID = 1;

        BrokenSignatureException(String rule) {
            super(rule);
        }
    }

    /** Reads one. */
    static Signature parse(byte[] content) throws BrokenSignatureException {
        try {
            JWSObject jws = JWSObject.parse(new String(content, StandardCharsets.ISO_8859_1));
            if (!ALGORITHMS.contains(jws.getHeader().getAlgorithm())) {
                throw new BrokenSignatureException("must be made with RS256, RS384 or RS512");
            }
            return new Signature(jws);
        } catch (ParseException e) {
            throw new BrokenSignatureException("must be a JSON Web Signature in its compact form");
        }
    }

    /** Returns the Statement as it was signed: JSON, in UTF-8. */
    byte[] payload() {
        return jws.getPayload().toBytes();
    }

    /** Checks the signature with the certificate in its header, where there is one. */
    void verify() throws BrokenSignatureException {
        List<Base64> encoded =
                Optional.ofNullable(jws.getHeader().getX509CertChain()).orElse(List.of());
        if (encoded.isEmpty()) {
            return;
        }
        List<X509Certificate> chain = chain(encoded);
        try {
            if (!jws.verify(new RSASSAVerifier(key(chain.get(0))))) {
                throw new BrokenSignatureException("is not that of the certificate in its x5c");
            }
        } catch (JOSEException e) {
            throw new BrokenSignatureException("can't be checked with the certificate in its x5c");
        }
    }

    private static List<X509Certificate> chain(List<Base64> encoded) throws BrokenSignatureException {
        if (encoded.size() > LONGEST_CHAIN) {
            throw new BrokenSignatureException("has more than " + LONGEST_CHAIN + " certificates in its x5c");
        }
        List<X509Certificate> chain = new ArrayList<>(encoded.size());
        for (Base64 certificate : encoded) {
            chain.add(Optional.ofNullable(X509CertUtils.parse(certificate.decode()))
                    .orElseThrow(() -> new BrokenSignatureException("has an x5c that is no X.509 certificate")));
        }
        for (int index = 0; index + 1 < chain.size(); index++) {
            requireSignedBy(chain.get(index), chain.get(index + 1).getPublicKey());
        }
        return chain;
    }

    private static void requireSignedBy(X509Certificate certificate, PublicKey issuer) throws BrokenSignatureException {
        try {
            certificate.verify(issuer);
        } catch (GeneralSecurityException e) {
            throw new BrokenSignatureException("has an x5c whose certificates do not certify one another");
        }
    }

    private static RSAPublicKey key(X509Certificate certificate) throws BrokenSignatureException {
        if (certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() <= LONGEST_KEY) {
            return key;
        }
        throw new BrokenSignatureException("must have an RSA key of at most " + LONGEST_KEY + " bits in its x5c");
    }
}

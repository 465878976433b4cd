package org.gilde.workbench.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificates whose owners may sign apps. A file that holds none, or one out of date, is left out with a line in the log. */
record TrustStore(List<X509Certificate> certificates) {

    private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);

    /** Reads every file of a folder; a folder that is not there holds none. */
    static TrustStore read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TrustStore(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new TrustStore(files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> certificate(file).stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of certificates can't be read: " + folder, e);
        }
    }

    private static Optional<X509Certificate> certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            certificate.checkValidity();
            return Optional.of(certificate);
        } catch (CertificateException e) {
            LOG.warn("{} is left out of the trusted certificates: {}", file, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate can't be read: " + file, e);
        }
    }

    boolean isEmpty() {
        return certificates.isEmpty();
    }

    /** Says whether one of them verifies an Ed25519 signature over the whole file. */
    boolean verifies(Path file, byte[] signature) {
        return certificates.stream().anyMatch(certificate -> verifies(certificate, file, signature));
    }

    private static boolean verifies(X509Certificate certificate, Path file, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(certificate);
            verifier.update(Files.readAllBytes(file));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            LOG.warn("A signature could not be verified: {}", e.getMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The app can't be read: " + file, e);
        }
    }
}

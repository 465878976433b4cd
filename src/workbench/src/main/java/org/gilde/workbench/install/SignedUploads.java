package org.gilde.workbench.install;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Apps;
import org.gilde.workbench.app.UploadRefusedException;
import org.gilde.workbench.app.UploadRefusedException.Reason;
import org.gilde.workbench.app.Uploads;

/** Takes uploads whose signature a certificate in the folder {@code truststore} verifies. The folder is read each time. */
public final class SignedUploads implements Uploads {

    private static final String UNCHECKED = "atlassian.upm.signature.check.disabled";

    private final Apps apps;
    private final UploadRules rules;

    /** Installs among these apps. */
    public SignedUploads(Apps apps, UploadRules rules) {
        this.apps = apps;
        this.rules = rules;
    }

    @Override
    public boolean areAllowed() {
        return rules.areAllowed();
    }

    @Override
    public boolean areSigned() {
        return rules.areSigned()
                && !Boolean.parseBoolean(properties(rules.configuration().resolve("upm.properties"))
                        .getProperty(UNCHECKED));
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("upm.properties can't be read: " + file, e);
            }
        }
        return properties;
    }

    @Override
    public AppStatus install(Path jar, String signature) {
        if (!areAllowed()) {
            throw new UploadRefusedException(Reason.OFF);
        }
        if (areSigned()) {
            check(jar, signature.strip());
        }
        return apps.install(jar);
    }

    private void check(Path jar, String signature) {
        TrustStore trusted = TrustStore.read(rules.configuration().resolve("truststore"));
        if (trusted.isEmpty()) {
            throw new UploadRefusedException(Reason.NO_CERTIFICATE);
        }
        if (!trusted.verifies(jar, decoded(signature))) {
            throw new UploadRefusedException(Reason.WRONG_SIGNATURE);
        }
    }

    private static byte[] decoded(String signature) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(signature);
            if (bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new UploadRefusedException(Reason.NO_SIGNATURE);
        }
        throw new UploadRefusedException(Reason.NO_SIGNATURE);
    }
}

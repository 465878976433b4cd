package org.gilde.workbench;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The system properties of Confluence that the workbench heeds, too.
 *
 * @param confirmsPasswords whether administrators are asked for their password again before they administer; not with
 *     {@code password.confirmation.disabled=true}
 * @param takesUploads whether administrators may upload apps; only with {@code upm.plugin.upload.enabled=true}
 * @param checksSignatures whether what they upload has to be signed; not with {@code
 *     atlassian.upm.signature.check.disabled=true}
 * @param upmDirectory where the certificates are, from {@code atlassian.upm.configuration.directory}; a relative one is
 *     below the data folder
 */
public record HostProperties(
        boolean confirmsPasswords, boolean takesUploads, boolean checksSignatures, Path upmDirectory) {

    /** Reads them; what is not set is as in a new Confluence. */
    public static HostProperties of(Properties properties) {
        return new HostProperties(
                !isSet(properties, "password.confirmation.disabled"),
                isSet(properties, "upm.plugin.upload.enabled"),
                !isSet(properties, "atlassian.upm.signature.check.disabled"),
                Path.of(properties.getProperty("atlassian.upm.configuration.directory", "upmconfig")));
    }

    private static boolean isSet(Properties properties, String name) {
        return Boolean.parseBoolean(properties.getProperty(name));
    }
}

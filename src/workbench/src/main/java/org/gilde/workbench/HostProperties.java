package org.gilde.workbench;

import java.util.Properties;

/**
 * The system properties of Confluence that the workbench heeds, too.
 *
 * @param confirmsPasswords whether administrators are asked for their password again before they administer; not with
 *     {@code password.confirmation.disabled=true}
 */
public record HostProperties(boolean confirmsPasswords) {

    /** Reads them; what is not set is as in a new Confluence. */
    public static HostProperties of(Properties properties) {
        return new HostProperties(!isSet(properties, "password.confirmation.disabled"));
    }

    private static boolean isSet(Properties properties, String name) {
        return Boolean.parseBoolean(properties.getProperty(name));
    }
}

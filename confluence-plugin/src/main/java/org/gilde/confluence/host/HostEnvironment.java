package org.gilde.confluence.host;

import com.atlassian.sal.api.ApplicationProperties;
import org.gilde.confluence.upkeep.Databases;
import org.gilde.confluence.upkeep.Environment;
import org.gilde.confluence.upkeep.Surroundings;

/** Where the app runs, as the host and Java say. */
public final class HostEnvironment implements Surroundings {
    /** Confluence's own property for the name of a node. */
    private static final String NODE = "confluence.cluster.node.name";

    private final ApplicationProperties properties;
    private final Databases databases;
    private final String app;

    /**
     * Asks these.
     *
     * @param app the version of the app
     */
    public HostEnvironment(ApplicationProperties properties, Databases databases, String app) {
        this.properties = properties;
        this.databases = databases;
        this.app = app;
    }

    /** A page that says how the app is doing must not break where the host does not say what it is. */
    private String name() {
        try {
            return properties.getDisplayName() + " " + properties.getVersion();
        } catch (LinkageError untold) {
            return "";
        }
    }

    @Override
    public Environment environment() {
        return new Environment(
                app, name(), System.getProperty("java.version", ""), System.getProperty(NODE, ""), databases.kind());
    }
}

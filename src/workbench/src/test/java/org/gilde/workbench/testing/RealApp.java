package org.gilde.workbench.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The very jar that an administrator would upload. */
public final class RealApp {
    /** For {@code @EnabledIf}: only {@code mvn test} on a tree that was never packaged goes without it. */
    public static final String BUILT = "org.gilde.workbench.testing.RealApp#isBuilt";

    private static final Path JAR =
            Path.of(System.getProperty("gilde.root"), "confluence-plugin", "target", "gilde-confluence.jar");

    private RealApp() {}

    /** Says whether it is there. */
    public static boolean isBuilt() {
        return Files.exists(JAR);
    }

    /** Returns it. */
    public static Path jar() {
        return JAR;
    }
}

package org.gilde.bridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the bridge. */
@QuarkusMain
public final class GildeBridge {
    private GildeBridge() {}

    public static void main(String... args) {
        Quarkus.run(args);
    }
}

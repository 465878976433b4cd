package org.gilde.workbench.app;

import java.util.List;
import java.util.Optional;

/**
 * One installed app.
 *
 * @param key the plugin key of its descriptor
 * @param modules what it brings, for the app-management page
 * @param problem why it is not enabled, or what it lacks though it runs, in words for an administrator; absent when all is
 *     well and when it was disabled by hand
 */
public record AppStatus(
        String key, String name, String version, boolean enabled, List<Module> modules, Optional<String> problem) {

    /** One module of an app, such as {@code xhtml-macro} {@code learned-beside}. */
    public record Module(String type, String key, boolean enabled) {}
}

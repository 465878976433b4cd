package org.gilde.workbench.resource;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.i18n.AppTexts;
import org.gilde.workbench.module.RunningApp;

/** Finds the files that enabled apps offer for download. */
public final class Downloads {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("map", "application/json"),
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("txt", "text/plain;charset=UTF-8"));

    private final Map<String, RunningApp> apps = new ConcurrentHashMap<>();

    /** One file on its way to a browser. */
    record Download(URL file, String contentType, boolean translated, AppTexts texts) {}

    /** Knows an app's files while it runs. */
    public Runnable offer(RunningApp app) {
        apps.put(app.key(), app);
        return () -> apps.remove(app.key());
    }

    /** Returns the file behind {@code plugin:module/name} or {@code plugin/name}. */
    Optional<Download> find(String keys, String name) {
        String[] parts = keys.split(":", 2);
        return Optional.ofNullable(apps.get(parts[0]))
                .flatMap(app -> parts.length == 1
                        ? find(app, app.descriptor().root(), name, false)
                        : app.descriptor().modules().stream()
                                .filter(module -> module.key().equals(parts[1]))
                                .findFirst()
                                .flatMap(module ->
                                        find(app, module, name, new WebResource(app, module).isTranslated(name))));
    }

    private static Optional<Download> find(RunningApp app, ModuleElement element, String name, boolean translated) {
        return element.resources("download").stream()
                .flatMap(resource -> location(resource, name).stream())
                .flatMap(location -> app.file(location).stream())
                .findFirst()
                .map(file ->
                        new Download(file, type(name.contains(".") ? name : file.getPath()), translated, app.texts()));
    }

    /** A resource whose name ends in a slash offers a whole folder. */
    private static Optional<String> location(ModuleElement resource, String name) {
        String offered = resource.required("name");
        String location = resource.required("location");
        if (!offered.endsWith("/")) {
            return name.equals(offered) ? Optional.of(location) : Optional.empty();
        }
        boolean below = name.startsWith(offered);
        boolean plain = !List.of(name.split("/")).contains("..") && !name.endsWith("/");
        // The folder itself is named with its slash or without.
        String folder = location.endsWith("/") ? location : location + "/";
        return below && plain ? Optional.of(folder + name.substring(offered.length())) : Optional.empty();
    }

    static String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}

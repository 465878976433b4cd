package org.gilde.workbench.osgi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The packages that the host offers to apps: one short list in a file, each line with the evidence that Confluence 10
 * offers it too. Nothing else of the workbench's class path can be seen from an app.
 */
final class OfferedPackages {

    private static final String LIST = "offered-packages.txt";
    private static final List<String> OPTIONAL = List.of(
            "com.atlassian.confluence.api.",
            "com.atlassian.confluence.event.events.",
            "com.atlassian.confluence.labels",
            "com.atlassian.confluence.languages",
            "com.atlassian.confluence.plugins.createcontent.",
            "com.atlassian.mail",
            "com.atlassian.sal.api.auth",
            "com.atlassian.sal.api.websudo",
            "com.atlassian.sal.api.xsrf",
            "com.atlassian.user.search",
            "com.atlassian.webresource.api.");
    private static final List<String> OPTIONAL_SERVICES = List.of(
            "com.atlassian.confluence.core.ContentPermissionManager",
            "com.atlassian.confluence.pages.PageManager",
            "com.atlassian.confluence.security.SpacePermissionManager",
            "com.atlassian.sal.api.message.LocaleResolver",
            "com.atlassian.user.GroupManager");

    private OfferedPackages() {}

    /** One line of the list: package, version, evidence. */
    record Offer(String name, String version, String evidence) {

        static Offer parse(String line) {
            String[] parts = line.split("\\s*\\|\\s*", 3);
            if (parts.length < 3 || parts[2].isBlank()) {
                throw new IllegalStateException(LIST + ": a line without package, version or evidence: " + line);
            }
            return new Offer(parts[0].strip(), parts[1], parts[2]);
        }

        String asExport() {
            return name + ";version=\"" + version + "\"";
        }
    }

    static List<Offer> all() {
        try (InputStream list = Objects.requireNonNull(OfferedPackages.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Offer::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of offered packages can't be read", e);
        }
    }

    /** Returns the list as an OSGi export header, with or without the packages that a Confluence may lack. */
    static String asExports(boolean withOptional) {
        return all().stream()
                .filter(offer -> withOptional || !isOptional(offer.name()))
                .map(Offer::asExport)
                .collect(Collectors.joining(","));
    }

    private static boolean isOptional(String name) {
        return OPTIONAL.stream().anyMatch(name::startsWith);
    }

    /** Says whether a Confluence may lack a service: one of those packages, or one that features alone need. */
    static boolean isOptional(Class<?> service) {
        return isOptional(service.getName()) || OPTIONAL_SERVICES.contains(service.getName());
    }
}

package org.gilde.workbench.osgi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;

/** Names everything that a refused bundle misses. OSGi itself names only the first of the missing packages. */
final class Missing {

    private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([\\w.]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([\\w.]+)\\)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([\\w.]+)\\)");
    private static final String ANY = "0.0.0";

    private final FrameworkWiring wiring;

    Missing(Bundle framework) {
        this.wiring = framework.adapt(FrameworkWiring.class);
    }

    String inWords(Bundle bundle, BundleException refused) {
        List<String> missing = bundle.adapt(BundleRevision.class).getRequirements(null).stream()
                .filter(Missing::isMandatory)
                .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                .map(Missing::name)
                .distinct()
                .sorted()
                .toList();
        String because = missing.isEmpty() ? "" : ": the workbench does not offer " + String.join(", ", missing);
        return bundle.getSymbolicName() + " cannot be enabled" + because + ". OSGi says: " + refused.getMessage();
    }

    private static boolean isMandatory(Requirement requirement) {
        String resolution = requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE);
        return !Constants.RESOLUTION_OPTIONAL.equals(resolution)
                && !PackageNamespace.RESOLUTION_DYNAMIC.equals(resolution);
    }

    /** A package by its name and the versions that would do, anything else by OSGi's own filter. */
    private static String name(Requirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE));
        Matcher named = PACKAGE.matcher(filter);
        if (!named.find()) {
            return filter;
        }
        String name = named.group(1);
        String rest = named.replaceFirst("");
        Optional<String> below = group(BELOW, rest);
        rest = BELOW.matcher(rest).replaceFirst("");
        Optional<String> from = group(FROM, rest);
        rest = FROM.matcher(rest).replaceFirst("");
        boolean understood = rest.isEmpty() || rest.equals("(&)");
        return understood
                ? name
                        + from.filter(version -> !version.equals(ANY))
                                .map(version -> " from " + version)
                                .orElse("")
                        + below.map(version -> " below " + version).orElse("")
                : filter;
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

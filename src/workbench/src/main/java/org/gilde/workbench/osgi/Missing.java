package org.gilde.workbench.osgi;

import java.util.List;
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

    private static final Pattern PLAIN_PACKAGE = Pattern.compile(
            "\\(osgi\\.wiring\\.package=([\\w.]+)\\)|\\(&\\(osgi\\.wiring\\.package=([\\w.]+)\\)\\(version>=0\\.0\\.0\\)\\)");

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
        String because = missing.isEmpty() ? "" : ": Confluence does not offer " + String.join(", ", missing);
        return bundle.getSymbolicName() + " cannot be enabled" + because + ". OSGi says: " + refused.getMessage();
    }

    private static boolean isMandatory(Requirement requirement) {
        String resolution = requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE);
        return !Constants.RESOLUTION_OPTIONAL.equals(resolution)
                && !PackageNamespace.RESOLUTION_DYNAMIC.equals(resolution);
    }

    /** A package of any version by its name, anything else by OSGi's own filter. */
    private static String name(Requirement requirement) {
        String filter = String.valueOf(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE));
        Matcher plain = PLAIN_PACKAGE.matcher(filter);
        if (!plain.matches()) {
            return filter;
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1);
    }
}

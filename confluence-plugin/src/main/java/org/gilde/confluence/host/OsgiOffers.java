package org.gilde.confluence.host;

import java.util.Optional;
import org.gilde.confluence.linkage.Offers;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The services that OSGi has for the app, by name and each time anew. */
public final class OsgiOffers implements Offers {
    private final Optional<BundleContext> context =
            Optional.ofNullable(FrameworkUtil.getBundle(OsgiOffers.class)).map(Bundle::getBundleContext);

    @Override
    public Optional<Object> find(String type) {
        return context.flatMap(bundle -> find(bundle, type));
    }

    private static Optional<Object> find(BundleContext bundle, String type) {
        ServiceReference<?> found = bundle.getServiceReference(type);
        return Optional.ofNullable(found).map(bundle::getService);
    }
}

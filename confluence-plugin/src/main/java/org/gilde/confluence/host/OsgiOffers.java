package org.gilde.confluence.host;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.confluence.linkage.Offers;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The services that OSGi has for the app, by name and each time anew. Each is held once, and given back when it is found to
 * be gone; OSGi itself takes back the others when the app stops.
 */
public final class OsgiOffers implements Offers {
    private final Optional<BundleContext> context;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(ServiceReference<?> reference, Object service) {}

    /** Asks the framework that runs the app; outside of one nobody offers anything. */
    public OsgiOffers() {
        this(Optional.ofNullable(FrameworkUtil.getBundle(OsgiOffers.class)).map(Bundle::getBundleContext));
    }

    OsgiOffers(Optional<BundleContext> context) {
        this.context = context;
    }

    @Override
    public Optional<Object> find(String type) {
        return context.map(bundle -> held.compute(type, (same, before) -> now(bundle, type, before)))
                .map(Held::service);
    }

    private static @Nullable Held now(BundleContext bundle, String type, @Nullable Held before) {
        ServiceReference<?> found = bundle.getServiceReference(type);
        if (before != null && before.reference().equals(found)) {
            return before;
        }
        if (before != null) {
            bundle.ungetService(before.reference());
        }
        Object service = found == null ? null : bundle.getService(found);
        return found == null || service == null ? null : new Held(found, service);
    }
}

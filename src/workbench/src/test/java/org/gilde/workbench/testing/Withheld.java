package org.gilde.workbench.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** What a running framework withholds from the apps that are installed next, until it is closed. */
public final class Withheld implements AutoCloseable {
    private final BundleContext framework;
    private final List<ServiceRegistration<?>> hooks = new ArrayList<>();

    /** Nothing yet. */
    public Withheld(BundleContext framework) {
        this.framework = framework;
    }

    /** Withholds a package, and the services whose types are in it. */
    public void packageOf(String name) {
        hooks.add(framework.registerService(ResolverHookFactory.class, triggers -> new WithoutPackage(name), null));
        hide(type -> type.startsWith(name + ".") && type.indexOf('.', name.length() + 1) < 0);
    }

    /** Withholds a service. */
    public void service(String type) {
        hide(type::equals);
    }

    private void hide(Predicate<String> types) {
        FindHook hook = (context, name, filter, all, references) -> {
            if (context.getBundle().getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
                references.removeIf(reference -> offers(reference, types));
            }
        };
        hooks.add(framework.registerService(FindHook.class, hook, null));
    }

    private static boolean offers(ServiceReference<?> reference, Predicate<String> types) {
        return List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)).stream()
                .anyMatch(types);
    }

    @Override
    public void close() {
        hooks.forEach(ServiceRegistration::unregister);
        hooks.clear();
    }

    private record WithoutPackage(String name) implements ResolverHook {
        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            // All of them may be resolved.
        }

        @Override
        public void filterSingletonCollisions(
                BundleCapability singleton, Collection<BundleCapability> collisionCandidates) {
            // Nobody is in anybody's way.
        }

        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            candidates.removeIf(candidate ->
                    Objects.equals(candidate.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE), name));
        }

        @Override
        public void end() {
            // Nothing is kept.
        }
    }
}

package org.gilde.workbench.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The OSGi framework that apps live in. No boot delegation: an app sees {@code java.*}, its own classes, and what it
 * imports from the list of offered packages.
 */
public final class OsgiHost implements AutoCloseable {

    private static final long STOP_MILLIS = 10_000;

    private final Framework framework;
    private final boolean withOptional;

    private OsgiHost(Framework framework, boolean withOptional) {
        this.framework = framework;
        this.withOptional = withOptional;
    }

    /**
     * Starts the framework; its cache folder is emptied first, because apps are kept elsewhere.
     *
     * @param withOptional whether the packages and services are there that apps can do without
     */
    public static OsgiHost start(Path cache, boolean withOptional) {
        return start(cache, OfferedPackages.asExports(withOptional), withOptional);
    }

    /** Starts one that offers these packages, written as in an OSGi export header. */
    static OsgiHost start(Path cache, String exports) {
        return start(cache, exports, true);
    }

    private static OsgiHost start(Path cache, String exports, boolean withOptional) {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        exports,
                        Constants.FRAMEWORK_BOOTDELEGATION,
                        "",
                        "felix.bootdelegation.implicit",
                        "false",
                        Constants.FRAMEWORK_BUNDLE_PARENT,
                        Constants.FRAMEWORK_BUNDLE_PARENT_FRAMEWORK,
                        "felix.log.level",
                        "1"));
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IllegalStateException("The OSGi framework did not start", e);
        }
        return new OsgiHost(framework, withOptional);
    }

    /** Installs a jar under a location of the caller's choice, without starting it. */
    public Bundle install(String location, Path jar) throws BundleException {
        try (InputStream in = Files.newInputStream(jar)) {
            return framework.getBundleContext().installBundle(location, in);
        } catch (IOException e) {
            throw new BundleException("The jar can't be read: " + jar.getFileName(), e);
        }
    }

    /**
     * Resolves and starts a bundle.
     *
     * @throws RefusedException if it can't be; the message names all that is missing
     */
    public void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new RefusedException(new Missing(framework).inWords(bundle, e), e);
        }
    }

    /** Removes a bundle, and every trace of its class loader. */
    public void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new RefusedException(bundle.getSymbolicName() + " does not stop: " + e.getMessage(), e);
        }
        refresh();
    }

    private void refresh() {
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("OSGi did not let go of a removed bundle in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Offers one service to all apps. */
    public <T> void offer(Class<T> type, T service) {
        register(type, service);
    }

    /** Offers a service that is made for each app that asks for it, and forgotten when the app goes. */
    public <T> void offerPerApp(Class<T> type, Function<Bundle, T> maker) {
        register(type, new PerApp<>(maker));
    }

    private void register(Class<?> type, Object service) {
        if (withOptional || !OfferedPackages.isOptional(type)) {
            framework.getBundleContext().registerService(type.getName(), service, null);
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException e) {
            throw new IllegalStateException("The OSGi framework did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A service made for one app that holds on to something of it. */
    public interface Forgettable {
        /** Lets go of everything that belongs to the app. */
        void forget();
    }

    private record PerApp<T>(Function<Bundle, T> maker) implements ServiceFactory<T> {
        @Override
        public T getService(Bundle bundle, ServiceRegistration<T> registration) {
            return maker.apply(bundle);
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T service) {
            if (service instanceof Forgettable held) {
                held.forget();
            }
        }
    }
}

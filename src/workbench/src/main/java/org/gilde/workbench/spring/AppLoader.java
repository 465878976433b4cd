package org.gilde.workbench.spring;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** An app's bundle as a class loader: its own classes, and what it imports. */
final class AppLoader extends ClassLoader {

    private final Bundle bundle;

    AppLoader(Bundle bundle) {
        super(null);
        this.bundle = bundle;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return bundle.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return bundle.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Objects.requireNonNullElseGet(bundle.getResources(name), Collections::emptyEnumeration);
    }
}

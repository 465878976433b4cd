package org.gilde.workbench.spring;

import java.io.IOException;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.springframework.core.SmartClassLoader;

/**
 * Sees an app's bundle as a class loader. Only Spring's own classes are found beyond what the bundle imports, as with
 * Gemini, so that subclasses that Spring generates for {@code @Configuration} can be linked.
 */
public final class AppLoader extends ClassLoader implements SmartClassLoader {

    private static final String SPRING = "org.springframework.";

    private final Bundle bundle;

    AppLoader(Bundle bundle) {
        super(null);
        this.bundle = bundle;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException e) {
            if (name.startsWith(SPRING)) {
                return Class.forName(name, false, SmartClassLoader.class.getClassLoader());
            }
            throw e;
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return bundle.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Objects.requireNonNullElseGet(bundle.getResources(name), Collections::emptyEnumeration);
    }

    @Override
    public Class<?> publicDefineClass(String name, byte[] code, @Nullable ProtectionDomain domain) {
        return defineClass(name, code, 0, code.length, domain);
    }
}

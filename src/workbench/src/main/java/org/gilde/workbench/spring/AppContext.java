package org.gilde.workbench.spring;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.NamespaceHandlerResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.UrlResource;
import org.xml.sax.InputSource;

/** The Spring context of one app: everything in its {@code META-INF/spring/*.xml}. */
public final class AppContext implements AutoCloseable {

    private static final String FOLDER = "META-INF/spring";
    private static final String BEAN_PREFIX = "bean:";

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final Bundle bundle;
    private final AppLoader loader;

    private AppContext(Bundle bundle) {
        this.bundle = bundle;
        this.loader = new AppLoader(bundle);
        context.setClassLoader(loader);
        context.setDisplayName(bundle.getSymbolicName());
    }

    /**
     * Builds the context of a started bundle and exports its services.
     *
     * @throws AppContextException if a bean can't be built or a host service is absent; the message says which
     */
    public static AppContext of(Bundle bundle) {
        AppContext context = new AppContext(bundle);
        try {
            context.readFiles();
            context.context.refresh();
            return context;
        } catch (BeansException e) {
            context.close();
            throw new AppContextException("its Spring context", e);
        }
    }

    private void readFiles() {
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(context);
        reader.setValidationMode(XmlBeanDefinitionReader.VALIDATION_NONE);
        reader.setNamespaceAware(true);
        // Schemas are never fetched: an app must start without a network.
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new java.io.StringReader("")));
        reader.setNamespaceHandlerResolver(namespaces());
        for (URL file : files()) {
            reader.loadBeanDefinitions(new UrlResource(file));
        }
    }

    private NamespaceHandlerResolver namespaces() {
        Blueprint blueprint = new Blueprint(bundle);
        blueprint.init();
        ScannerIndexes scanner = new ScannerIndexes(bundle);
        scanner.init();
        NamespaceHandlerResolver spring =
                new DefaultNamespaceHandlerResolver(getClass().getClassLoader());
        return uri -> {
            if (ScannerIndexes.NAMESPACES.contains(uri)) {
                return scanner;
            }
            return Blueprint.NAMESPACES.contains(uri) ? blueprint : spring.resolve(uri);
        };
    }

    private List<URL> files() {
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*.xml", false);
        List<URL> files = new ArrayList<>(entries == null ? List.of() : Collections.list(entries));
        files.sort((a, b) -> a.getPath().compareTo(b.getPath()));
        return files;
    }

    /** Returns the class loader through which the app's classes and resources are found. */
    public ClassLoader loader() {
        return loader;
    }

    /** Returns the bean of that name and type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Returns the one bean of that type; absent when there is none, or more than one. */
    public <T> Optional<T> bean(Class<T> type) {
        return Optional.ofNullable(context.getBeanProvider(type).getIfUnique());
    }

    /**
     * Makes what a module names in its {@code class} attribute: {@code bean:name}, or a class of the app whose
     * constructor is fed by type from this context.
     *
     * @throws AppContextException if there is no such class or bean, it is of another type, or it can't be built
     */
    public <T> T make(String className, Class<T> type) {
        try {
            if (className.startsWith(BEAN_PREFIX)) {
                return bean(className.substring(BEAN_PREFIX.length()), type);
            }
            Class<?> found = bundle.loadClass(className);
            if (!type.isAssignableFrom(found)) {
                throw new AppContextException(className + " is not a " + type.getName());
            }
            return type.cast(make(found));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new AppContextException("The class " + className + " can't be loaded: " + e.getMessage(), e);
        } catch (BeansException e) {
            throw new AppContextException(className, e);
        }
    }

    private <T> T make(Class<T> type) {
        AutowireCapableBeanFactory factory = context.getAutowireCapableBeanFactory();
        return type.cast(factory.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }

    @Override
    public void close() {
        context.close();
    }
}

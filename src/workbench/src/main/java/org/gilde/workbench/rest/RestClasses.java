package org.gilde.workbench.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.RunningApp;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.core.io.UrlResource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * The resource and provider classes of a REST module: those in the app's own entries (not in nested jars) that carry
 * {@code @Path} or {@code @Provider}, below the packages that the module names.
 */
final class RestClasses {

    private final RunningApp app;
    private final ModuleElement module;

    RestClasses(RunningApp app, ModuleElement module) {
        this.app = app;
        this.module = module;
    }

    /**
     * Hands the classes to Jersey, which makes one for each request; those that only Spring can make, as the beans that
     * they are.
     *
     * @throws DescriptorException if there are none, or one can't be made; the message says why
     */
    void registerIn(ResourceConfig config) {
        for (Class<?> type : find()) {
            injectable(type).ifPresentOrElse(constructor -> config.register(type), () -> config.register(bean(type)));
        }
    }

    private Set<Class<?>> find() {
        List<String> packages =
                module.children("package").stream().map(ModuleElement::text).toList();
        List<String> roots = packages.isEmpty() ? List.of("") : packages;
        Set<Class<?>> classes = roots.stream()
                .flatMap(root -> entries(root.replace('.', '/')))
                .map(this::metadata)
                .filter(type ->
                        type.hasAnnotation(Path.class.getName()) || type.hasAnnotation(Provider.class.getName()))
                .map(type -> load(type.getClassName()))
                .collect(Collectors.toUnmodifiableSet());
        if (classes.isEmpty()) {
            throw new DescriptorException("No class with @Path was found for the REST module " + module.key());
        }
        classes.forEach(this::check);
        return classes;
    }

    private Stream<URL> entries(String folder) {
        Enumeration<URL> entries = app.bundle().findEntries(folder, "*.class", true);
        return entries == null ? Stream.empty() : Collections.list(entries).stream();
    }

    private AnnotationMetadata metadata(URL entry) {
        try {
            return new SimpleMetadataReaderFactory(app.context().loader())
                    .getMetadataReader(new UrlResource(entry))
                    .getAnnotationMetadata();
        } catch (IOException e) {
            throw new DescriptorException("The class " + entry.getPath() + " can't be read", e);
        }
    }

    private Class<?> load(String name) {
        try {
            return app.bundle().loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new DescriptorException("The class " + name + " can't be loaded: " + e.getMessage(), e);
        }
    }

    /** What Jersey would only notice at the first request is refused at once. */
    private void check(Class<?> type) {
        Optional<Constructor<?>> constructor = injectable(type);
        if (constructor.isEmpty()) {
            bean(type);
            return;
        }
        for (Parameter parameter : constructor.get().getParameters()) {
            if (!parameter.isAnnotationPresent(Context.class)
                    && app.context().bean(parameter.getType()).isEmpty()) {
                throw new DescriptorException(type.getName() + " asks for a "
                        + parameter.getType().getName() + ", which is not in the app's Spring context");
            }
        }
    }

    private static Optional<Constructor<?>> injectable(Class<?> type) {
        return Stream.of(type.getConstructors())
                .filter(candidate -> candidate.isAnnotationPresent(Inject.class) || candidate.getParameterCount() == 0)
                .findFirst();
    }

    private Object bean(Class<?> type) {
        return app.context()
                .bean(type)
                .orElseThrow(() -> new DescriptorException(type.getName()
                        + " needs a public constructor with @jakarta.inject.Inject, or without arguments,"
                        + " or must be a bean of the app's Spring context"));
    }
}

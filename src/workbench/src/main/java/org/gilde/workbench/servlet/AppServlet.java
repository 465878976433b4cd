package org.gilde.workbench.servlet;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.http.Access;
import org.gilde.workbench.http.Below;
import org.gilde.workbench.module.RunningApp;
import org.gilde.workbench.spring.AppContextException;
import org.jspecify.annotations.Nullable;

/** One servlet of an app. */
final class AppServlet {

    private static final String ANYTHING = "/*";

    private final HttpServlet servlet;
    private final List<String> patterns;
    private final ClassLoader loader;

    private AppServlet(HttpServlet servlet, List<String> patterns, ClassLoader loader) {
        this.servlet = servlet;
        this.patterns = patterns;
        this.loader = loader;
    }

    static AppServlet start(RunningApp app, ModuleElement module, ServletContext context) {
        HttpServlet servlet = app.context().make(module.required("class"), HttpServlet.class);
        Map<String, String> parameters = module.children("init-param").stream()
                .collect(Collectors.toMap(
                        it -> it.child("param-name").orElseThrow().text(),
                        it -> it.child("param-value").orElseThrow().text()));
        try {
            servlet.init(new Configuration(module.key(), context, parameters));
        } catch (ServletException e) {
            throw new AppContextException("The servlet does not start: " + e.getMessage(), e);
        }
        List<String> patterns =
                module.children("url-pattern").stream().map(ModuleElement::text).toList();
        return new AppServlet(servlet, patterns, app.context().loader());
    }

    void stop() {
        servlet.destroy();
    }

    /** Returns how much of the path one of its patterns covers; 0 when none does. */
    int reach(String path) {
        return patterns.stream()
                .mapToInt(pattern -> covered(pattern, path))
                .max()
                .orElse(0);
    }

    private static int covered(String pattern, String path) {
        if (pattern.equals(path)) {
            return path.length() + 1;
        }
        if (!pattern.endsWith(ANYTHING)) {
            return 0;
        }
        String start = pattern.substring(0, pattern.length() - ANYTHING.length());
        return path.equals(start) || path.startsWith(start + "/") ? start.length() : 0;
    }

    /** Returns who may call it: what the method of that HTTP verb says, else what the class says. */
    Access access(String verb) {
        String name = "do" + verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
        Stream<AnnotatedElement> elements =
                Stream.concat(method(servlet.getClass(), name).stream(), Stream.of(servlet.getClass()));
        return Access.of(elements.toArray(AnnotatedElement[]::new));
    }

    private static Optional<Method> method(@Nullable Class<?> type, String name) {
        if (type == null || type == HttpServlet.class) {
            return Optional.empty();
        }
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .or(() -> method(type.getSuperclass(), name));
    }

    void service(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            servlet.service(new Below(request, reach(path)), response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private record Configuration(String name, ServletContext context, Map<String, String> parameters)
            implements ServletConfig {
        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public @Nullable String getInitParameter(String parameter) {
            return parameters.get(parameter);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}

package org.gilde.workbench.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.ContextResolver;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.RunningApp;
import org.gilde.workbench.spring.AppContextException;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;

/** One REST module: a Jersey application of its own, with the app's resources and the host's rules. */
final class RestModule {

    private static final int TYPES_REMEMBERED = 200;

    private final ServletContainer container;
    private final ClassLoader loader;

    private RestModule(ServletContainer container, ClassLoader loader) {
        this.container = container;
        this.loader = loader;
    }

    static RestModule start(RunningApp app, ModuleElement module, ServletContext context, List<Object> rules) {
        ResourceConfig config = new ResourceConfig();
        new RestClasses(app, module).registerIn(config);
        config.setClassLoader(app.context().loader());
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.register(JacksonFeature.class);
        config.register(new AppMapper());
        rules.forEach(config::register);
        config.register(new FailureMapper());
        config.register(new SpringBeans.Binder(app.context()));
        RestModule started =
                new RestModule(new ServletContainer(config), app.context().loader());
        try {
            started.inContext(() -> started.container.init(new Configuration(module.key(), context)));
            return started;
        } catch (ServletException | IOException e) {
            throw new AppContextException("The REST module does not start: " + e.getMessage(), e);
        }
    }

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        inContext(() -> container.service(request, response));
    }

    void stop() {
        container.destroy();
        TypeFactory.defaultInstance().clearCache();
    }

    /** Work that a servlet does. */
    private interface ServletWork {
        void run() throws ServletException, IOException;
    }

    private void inContext(ServletWork work) throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Jackson with a memory of its own, so that it forgets an app's types when the app goes. */
    private static final class AppMapper implements ContextResolver<ObjectMapper> {

        private final LookupCache<Object, JavaType> types = new LRUMap<>(TYPES_REMEMBERED, TYPES_REMEMBERED);
        private final ObjectMapper mapper =
                new ObjectMapper().setTypeFactory(TypeFactory.defaultInstance().withCache(types));

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }

    private record Configuration(String name, ServletContext context) implements ServletConfig {
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
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}

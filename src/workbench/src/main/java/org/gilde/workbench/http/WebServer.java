package org.gilde.workbench.http;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.filters.SetCharacterEncodingFilter;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.gilde.workbench.app.Authentication;

/** Tomcat, embedded: the container family that Confluence runs in. */
public final class WebServer implements AutoCloseable {

    private static final String EVERYTHING = "/*";
    private static final int MAX_FORM_BYTES = 20 * 1024 * 1024;

    private final Tomcat tomcat;

    private WebServer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /**
     * Starts listening.
     *
     * @param port 0 takes any free one
     * @param servlets by URL pattern
     * @throws WebServerException if the port is taken
     */
    public static WebServer start(
            int port, Path work, Supplier<Authentication> authentication, Map<String, Servlet> servlets) {
        // Felix claims the JVM's only handler factory first.
        TomcatURLStreamHandlerFactory.disable();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        tomcat.setSilent(true);
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setMaxPostSize(MAX_FORM_BYTES);
        connector.setProperty("encodedSolidusHandling", "passthrough");
        connector.setThrowOnFailure(true);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", root(work).getAbsolutePath());
        context.setParentClassLoader(WebServer.class.getClassLoader());
        context.setSessionTimeout(8 * 60);
        context.setCookies(true);
        context.setUseHttpOnly(true);
        SetCharacterEncodingFilter encoding = new SetCharacterEncodingFilter();
        encoding.setEncoding("UTF-8");
        encoding.setIgnore(true);
        filter(context, "encoding", encoding);
        filter(context, "visitor", new Visitor(authentication));
        servlets.forEach((pattern, servlet) -> servlet(context, pattern, servlet));
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new WebServerException("The port " + port + " can't be used", e);
        }
        return new WebServer(tomcat);
    }

    private static File root(Path work) {
        try {
            return Files.createDirectories(work.resolve("root")).toFile();
        } catch (IOException e) {
            throw new WebServerException("The folder for the web server can't be made", e);
        }
    }

    private static void filter(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern(EVERYTHING);
        context.addFilterMap(map);
    }

    private static void servlet(Context context, String pattern, Servlet servlet) {
        var wrapper = Tomcat.addServlet(context, pattern, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.setLoadOnStartup(1);
        context.addServletMappingDecoded(pattern, pattern);
    }

    /** Returns the port it listens on. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new WebServerException("The web server did not stop", e);
        }
    }
}

package org.gilde.workbench.http;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.filters.SetCharacterEncodingFilter;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.gilde.workbench.app.Authentication;

/** Tomcat, embedded: the container family that Confluence runs in. */
public final class WebServer implements AutoCloseable {

    private static final String EVERYTHING = "/*";
    private static final int SESSION_MINUTES = 8 * 60;
    private static final int MAX_FORM_BYTES = 20 * 1024 * 1024;

    private final Tomcat tomcat;
    private final Port port;

    private WebServer(Tomcat tomcat, Port port) {
        this.tomcat = tomcat;
        this.port = port;
    }

    /**
     * Starts the servlets, without listening yet.
     *
     * @param work a folder of its own
     * @param servlets by URL pattern
     * @param afterwards clears what a request left on its thread
     */
    public static WebServer start(
            Port port,
            Path work,
            Supplier<Authentication> authentication,
            Map<String, Servlet> servlets,
            Runnable afterwards) {
        // Felix claims the JVM's only handler factory first.
        TomcatURLStreamHandlerFactory.disable();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        tomcat.setSilent(true);
        StandardContext context =
                (StandardContext) tomcat.addContext("", root(work).getAbsolutePath());
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        context.setCookieProcessor(cookies);
        // There is no web application whose classes could be left behind.
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.setParentClassLoader(WebServer.class.getClassLoader());
        context.setSessionTimeout(SESSION_MINUTES);
        context.setCookieProcessor(laxCookies());
        // The wiki takes uploads of apps; the connector limits their size.
        context.setAllowCasualMultipartParsing(true);
        SetCharacterEncodingFilter encoding = new SetCharacterEncodingFilter();
        encoding.setEncoding(StandardCharsets.UTF_8.name());
        encoding.setIgnore(true);
        filter(context, "encoding", encoding);
        filter(context, "visitor", new Visitor(authentication, afterwards));
        servlets.forEach((pattern, servlet) -> servlet(context, pattern, servlet));
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        tomcat.getHost().getPipeline().addValve(errors);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new WebServerException("The web server did not start", e);
        }
        return new WebServer(tomcat, port);
    }

    /**
     * Begins to listen.
     *
     * @throws WebServerException if somebody else took the port in the meantime
     */
    public void open() {
        Connector connector = new Connector();
        connector.setPort(port.number());
        connector.setMaxPostSize(MAX_FORM_BYTES);
        connector.setURIEncoding(StandardCharsets.UTF_8.name());
        connector.setThrowOnFailure(true);
        port.close();
        try {
            tomcat.getService().addConnector(connector);
        } catch (IllegalArgumentException e) {
            throw new WebServerException("The port " + port.number() + " can't be used", e);
        }
    }

    // No form of another site is sent with a session of ours.
    private static Rfc6265CookieProcessor laxCookies() {
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        return cookies;
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

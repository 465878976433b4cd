package org.gilde.workbench.velocity;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.util.HtmlUtil;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Renders the templates of one app. Every value is escaped, unless its reference is a plain name that ends in
 * {@code Html} or it comes from a method annotated {@code @HtmlSafe}.
 */
public final class AppTemplates implements VelocityHelperService {

    private static final Pattern SAYS_HTML = Pattern.compile("\\$!?\\{?\\w*Html}?");

    private final VelocityEngine engine = new VelocityEngine();
    private final Bundle app;

    /**
     * Reads the app's allowlist.
     *
     * @param require takes the complete keys of web-resources that a template requires for its page
     */
    public AppTemplates(Bundle app, Consumer<String> require) {
        this.app = app;
        engine.setApplicationAttribute(RequireResource.Pages.class, (RequireResource.Pages) require::accept);
        engine.setProperty(RuntimeConstants.CUSTOM_DIRECTIVES, RequireResource.class.getName());
        engine.setApplicationAttribute(MethodList.class, MethodList.of(AppDescriptor.of(app)));
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, ListedMethods.class.getName());
        engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "jar");
        engine.setProperty("resource.loader.jar.instance", new JarTemplates(app));
        engine.setProperty("resource.loader.jar.cache", true);
        // As Confluence's engine of the 1.6 family does; see Velocity's list of changes in 2.0.
        engine.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, false);
        engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        engine.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        engine.init();
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        return new HashMap<>();
    }

    @Override
    public String getRenderedTemplate(String template, Map<String, Object> values) {
        if (app.getEntry(template) == null) {
            throw new ResourceNotFoundException(
                    "The template " + template + " is not in the jar of " + app.getSymbolicName());
        }
        StringWriter out = new StringWriter();
        engine.getTemplate(template, "UTF-8").merge(escaping(values), out);
        return out.toString();
    }

    /** Renders the link of a web-item: plain text, to be escaped by whoever writes it into a page. */
    public String link(String module, String template, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        engine.evaluate(new VelocityContext(new HashMap<>(values)), out, module, template);
        return out.toString();
    }

    private static Context escaping(Map<String, Object> values) {
        VelocityContext context = new VelocityContext(new HashMap<>(values));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler((ReferenceInsertionEventHandler) AppTemplates::escaped);
        cartridge.attachToContext(context);
        return context;
    }

    private static @Nullable Object escaped(Context context, String reference, @Nullable Object value) {
        if (value == null
                || value instanceof ListedMethods.Html
                || SAYS_HTML.matcher(reference).matches()) {
            return value;
        }
        return HtmlUtil.htmlEncode(value.toString());
    }
}

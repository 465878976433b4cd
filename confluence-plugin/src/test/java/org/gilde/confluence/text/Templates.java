package org.gilde.confluence.text;

import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** Renders templates as strictly as the host does: everything escaped, nothing called that the descriptor does not list. */
public final class Templates {
    private final VelocityEngine engine = new VelocityEngine();

    /** Templates of the class path, with the allowlist of the app's descriptor. */
    public Templates() {
        this(Descriptor.allowlist());
    }

    Templates(Set<String> allowlist) {
        engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "app");
        engine.setProperty("resource.loader.app.class", ClasspathResourceLoader.class.getName());
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, ListedMethodsOnly.class.getName());
        engine.setProperty(ListedMethodsOnly.ALLOWLIST, allowlist);
        engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
        // As Confluence's engine of the 1.6 family does; see Velocity's list of changes in 2.0.
        engine.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, false);
        engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        engine.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        engine.init();
    }

    /** Returns the HTML of a template. */
    public String render(String template, Map<String, Object> values) {
        StringWriter html = new StringWriter();
        engine.getTemplate(template, "UTF-8").merge(context(values), html);
        return html.toString();
    }

    /** Returns the HTML of a template given as text. */
    public String evaluate(String template, Map<String, Object> values) {
        StringWriter html = new StringWriter();
        engine.evaluate(context(values), html, "inline", template);
        return html.toString();
    }

    private static VelocityContext context(Map<String, Object> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler((ReferenceInsertionEventHandler)
                (ignored, reference, value) -> value == null ? null : escape(value.toString()));
        cartridge.attachToContext(context);
        return context;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

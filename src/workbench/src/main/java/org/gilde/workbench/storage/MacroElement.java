package org.gilde.workbench.storage;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gilde.workbench.app.Macros;
import org.gilde.workbench.html.Html;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs macros. Whatever one of them does, the rest of the page renders. */
final class MacroElement {
    private static final Logger LOG = LoggerFactory.getLogger(MacroElement.class);

    private final StorageRenderer renderer;
    private final CoreMacros core;
    private final Macros apps;
    private final Words words;

    MacroElement(StorageRenderer renderer, CoreMacros core, Macros apps, Words words) {
        this.renderer = renderer;
        this.core = core;
        this.apps = apps;
        this.words = words;
    }

    Html render(Node.Element element, Rendering rendering) {
        String name = element.attribute("ac:name").orElse("");
        MacroCall call = new MacroCall(
                name,
                parameters(element),
                element.first("ac:rich-text-body").map(body -> renderer.children(body, rendering)),
                element.first("ac:plain-text-body").map(Node.Element::text));
        if (core.has(name)) {
            return core.render(call, rendering);
        }
        return run(call, rendering);
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // an app's code: whatever it throws, the page still renders
    private Html run(MacroCall call, Rendering rendering) {
        try {
            Optional<Macro> macro = apps.find(call.name());
            if (macro.isEmpty()) {
                return problem(words.text(rendering.locale(), "macro.unknown", call.name()));
            }
            return written(macro.get(), call, rendering);
        } catch (MacroExecutionException e) {
            LOG.warn("Macro {} refused", call.name(), e);
            return problem(
                    words.text(rendering.locale(), "macro.refused", call.name(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Macro {} failed", call.name(), e);
            return problem(words.text(rendering.locale(), "macro.failed", call.name()));
        }
    }

    private static Html written(Macro macro, MacroCall call, Rendering rendering) throws MacroExecutionException {
        String body = body(macro, call);
        long began = System.nanoTime();
        try {
            return Html.written(String.valueOf(macro.execute(call.parameters(), body, rendering)));
        } finally {
            rendering.note(new Rendering.Took(call.name(), Duration.ofNanos(System.nanoTime() - began)));
        }
    }

    private static String body(Macro macro, MacroCall call) {
        return switch (macro.getBodyType()) {
            case NONE -> "";
            case PLAIN_TEXT -> call.plainBody().orElse("");
            case RICH_TEXT -> call.richBody().map(Html::toString).orElse("");
        };
    }

    private static Html problem(String text) {
        return Html.of("<div class=\"macro-problem\" role=\"note\">{}</div>", text);
    }

    private static Map<String, String> parameters(Node.Element macro) {
        Map<String, String> parameters = new LinkedHashMap<>();
        macro.elements("ac:parameter")
                .forEach(parameter ->
                        parameters.put(parameter.attribute("ac:name").orElse(""), value(parameter)));
        return parameters;
    }

    // A parameter is text, or names a resource.
    private static String value(Node.Element parameter) {
        return parameter.elements().findFirst().flatMap(MacroElement::resource).orElseGet(() -> parameter
                .text()
                .strip());
    }

    private static Optional<String> resource(Node.Element resource) {
        return switch (resource.name()) {
            case "ri:page", "ri:blog-post" ->
                resource.attribute("ri:content-title").map(title -> resource.attribute("ri:space-key")
                        .map(space -> space + ":" + title)
                        .orElse(title));
            case "ri:user" -> resource.attribute("ri:userkey").or(() -> resource.attribute("ri:username"));
            case "ri:space" -> resource.attribute("ri:space-key");
            case "ri:attachment" -> resource.attribute("ri:filename");
            case "ri:url" -> resource.attribute("ri:value");
            case "ri:content-entity" -> resource.attribute("ri:content-id");
            default -> Optional.empty();
        };
    }
}

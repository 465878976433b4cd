package org.gilde.workbench.blueprint;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import com.atlassian.confluence.plugins.createcontent.api.contextproviders.BlueprintContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.RunningApp;

/**
 * The template of a home page: storage format with {@code <at:i18n at:key="…"/>} and {@code <at:var at:name="…"/>}.
 *
 * @param module its {@code <content-template>}
 */
record HomeTemplate(RunningApp app, ModuleElement module, Supplier<Locale> locale) {
    private static final Pattern TEXT = Pattern.compile("<at:i18n at:key=\"([\\w.-]+)\"\\s*/>");
    private static final Pattern VARIABLE = Pattern.compile("<at:var at:name=\"(\\w+)\"\\s*/>");

    static URL file(RunningApp app, ModuleElement module) {
        return module.resources("download").stream()
                .filter(resource -> resource.required("name").equals("template"))
                .map(resource -> resource.required("location"))
                .flatMap(location -> app.file(location).stream())
                .findFirst()
                .orElseThrow(
                        () -> new DescriptorException("A <content-template> needs a <resource name=\"template\">"));
    }

    /** Asks the app's context providers, then fills in the template. */
    String write(Map<String, Object> answers) {
        BlueprintContext context = new BlueprintContext(answers);
        for (ModuleElement provider : module.children("context-provider")) {
            context = ask(
                    app.context().make(provider.required("class"), AbstractBlueprintContextProvider.class), context);
        }
        Map<String, Object> values = context.getMap();
        String text = TEXT.matcher(read())
                .replaceAll(call ->
                        Matcher.quoteReplacement(SoyTemplate.escape(app.texts().text(locale.get(), call.group(1)))));
        return VARIABLE.matcher(text)
                .replaceAll(call -> Matcher.quoteReplacement(
                        SoyTemplate.escape(String.valueOf(values.getOrDefault(call.group(1), "")))));
    }

    /** The host calls this through a method that we do not know. */
    private static BlueprintContext ask(AbstractBlueprintContextProvider provider, BlueprintContext context) {
        try {
            Method update = AbstractBlueprintContextProvider.class.getDeclaredMethod(
                    "updateBlueprintContext", BlueprintContext.class);
            update.setAccessible(true);
            return (BlueprintContext) update.invoke(provider, context);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(provider.getClass().getName() + " failed", e.getCause());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read() {
        try (InputStream in = file(app, module).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

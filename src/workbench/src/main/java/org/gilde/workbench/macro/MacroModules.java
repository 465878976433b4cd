package org.gilde.workbench.macro;

import com.atlassian.confluence.macro.Macro;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.app.Macros;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <xhtml-macro>}: the macros of all enabled apps by their name in the storage format. */
public final class MacroModules implements Macros, ModuleKind {

    private static final String TRUE = "true";

    private final Map<String, Live> macros = new ConcurrentHashMap<>();

    private record Live(RunningApp app, ModuleElement module, Macro macro) {}

    @Override
    public String type() {
        return "xhtml-macro";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        String name = module.required("name");
        Live live = new Live(app, module, app.context().make(module.required("class"), Macro.class));
        if (macros.putIfAbsent(name, live) != null) {
            throw new DescriptorException("There is a macro of the name " + name + " already");
        }
        return () -> macros.remove(name);
    }

    @Override
    public Optional<Macro> find(String name) {
        return Optional.ofNullable(macros.get(name)).map(Live::macro);
    }

    @Override
    public List<MacroDescription> catalogue(Locale locale) {
        return macros.values().stream()
                .filter(live -> !isTrue(live.module(), "hidden"))
                .map(live -> describe(live, locale))
                .sorted(Comparator.comparing(MacroDescription::title))
                .toList();
    }

    private static boolean isTrue(ModuleElement element, String attribute) {
        return element.attribute(attribute).filter(TRUE::equals).isPresent();
    }

    private static MacroDescription describe(Live live, Locale locale) {
        ModuleElement module = live.module();
        Words words = new Words(live.app(), module.required("name"), locale);
        return new MacroDescription(
                module.required("name"),
                words.of(".label", module.required("name")),
                words.of(
                        ".desc",
                        module.child("description").map(ModuleElement::text).orElse("")),
                module.attribute("icon").map(icon -> icon.startsWith("/") ? icon : "/" + icon),
                module.children("category").stream()
                        .map(category -> category.required("name"))
                        .toList(),
                isTrue(module, "hide-body") ? MacroDescription.Body.NONE : body(live.macro()),
                module.child("parameters").map(list -> list.children("parameter")).orElseGet(List::of).stream()
                        .map(parameter -> describe(parameter, words))
                        .toList());
    }

    private static MacroDescription.Body body(Macro macro) {
        return switch (macro.getBodyType()) {
            case NONE -> MacroDescription.Body.NONE;
            case PLAIN_TEXT -> MacroDescription.Body.PLAIN;
            case RICH_TEXT -> MacroDescription.Body.RICH;
        };
    }

    private static MacroDescription.Parameter describe(ModuleElement parameter, Words words) {
        String name = parameter.attribute("name").orElse("");
        return new MacroDescription.Parameter(
                name,
                parameter.required("type"),
                words.of(".param." + name + ".label", name),
                words.of(".param." + name + ".desc", ""),
                isTrue(parameter, "required"),
                parameter.attribute("default"),
                parameter.children("value").stream()
                        .map(value -> value.required("name"))
                        .toList());
    }

    /** The app's texts on one macro; their keys begin with plugin key and macro name. */
    private record Words(RunningApp app, String macro, Locale locale) {
        String of(String suffix, String otherwise) {
            return app.texts()
                    .pattern(locale, app.key() + "." + macro + suffix)
                    .map(pattern -> app.texts().text(locale, app.key() + "." + macro + suffix))
                    .orElse(otherwise);
        }
    }
}

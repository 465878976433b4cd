package org.gilde.workbench.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.gilde.workbench.app.SpaceBlueprints;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/**
 * {@code <space-blueprint>}, with the web-item that shows it and a wizard of one page. Its scripts run in the browser, as
 * those of every web-resource in the context {@code create-space} do.
 */
public final class SpaceBlueprintModules implements SpaceBlueprints, ModuleKind {
    private static final String SECTION = "system.create.space.dialog/content";

    private final List<Live> live = new CopyOnWriteArrayList<>();
    private final Supplier<Locale> locale;

    /** Translates into the current user's language. */
    public SpaceBlueprintModules(Supplier<Locale> locale) {
        this.locale = locale;
    }

    private record Wizard(ModuleElement page, SoyTemplate template) {}

    private record Live(
            RunningApp app, ModuleElement item, ModuleElement module, HomeTemplate home, Optional<Wizard> wizard) {}

    @Override
    public String type() {
        return "space-blueprint";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        module.required("i18n-name-key");
        ModuleElement reference = one(module.children("content-template"), "a <space-blueprint>", "<content-template>");
        if (!reference.children().isEmpty()) {
            throw new DescriptorException("The workbench does not stand in for templates below that of the home page");
        }
        String named = reference.required("ref");
        HomeTemplate home = app.descriptor().modules("content-template").stream()
                .filter(template -> template.key().equals(named))
                .map(template -> new HomeTemplate(app, template, locale))
                .findFirst()
                .orElseThrow(() -> new DescriptorException("There is no <content-template> " + named));
        Optional<Wizard> wizard = module.child("dialog-wizard").map(it -> wizard(app, it));
        Live added = new Live(app, item(app, module), module, home, wizard);
        live.add(added);
        return () -> live.remove(added);
    }

    private static ModuleElement item(RunningApp app, ModuleElement module) {
        ModuleElement item = app.descriptor().modules("web-item").stream()
                .filter(it -> it.required("section").equals(SECTION))
                .filter(it -> it.children("param").stream()
                        .anyMatch(param -> param.required("name").equals("blueprintKey")
                                && param.required("value").equals(module.key())))
                .findFirst()
                .orElseThrow(() -> new DescriptorException("No web-item shows it in the dialog for new spaces"));
        if (item.child("description").isEmpty()) {
            throw new DescriptorException("Its web-item needs a <description>");
        }
        if (item.child("condition").isPresent() || item.child("conditions").isPresent()) {
            throw new DescriptorException(
                    "The workbench does not stand in for conditions in the dialog for new spaces");
        }
        return item;
    }

    private static Wizard wizard(RunningApp app, ModuleElement wizard) {
        wizard.key();
        ModuleElement page = one(wizard.children("dialog-page"), "a <dialog-wizard>", "<dialog-page>");
        page.required("id");
        page.required("title-key");
        String name = page.required("template-key");
        SoyTemplate template = app.descriptor().modules("web-resource").stream()
                .flatMap(resource -> resource.resources("download").stream())
                .map(resource -> resource.required("location"))
                .filter(location -> location.endsWith(".soy"))
                .flatMap(location -> app.file(location).stream())
                .flatMap(file -> SoyTemplate.find(read(file), name).stream())
                .findFirst()
                .orElseThrow(() -> new DescriptorException("There is no Soy template " + name));
        template.check();
        return new Wizard(page, template);
    }

    private static ModuleElement one(List<ModuleElement> found, String where, String what) {
        if (found.size() != 1) {
            throw new DescriptorException("The workbench wants one " + what + " in " + where);
        }
        return found.get(0);
    }

    private static String read(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Offer> all() {
        return live.stream().map(this::offer).toList();
    }

    @Override
    public Optional<Offer> find(String item) {
        return all().stream().filter(offer -> offer.item().equals(item)).findFirst();
    }

    private Offer offer(Live one) {
        String item = one.app().descriptor().completeKey(one.item());
        return new Offer(
                item,
                text(one.app(), Optional.of(one.module()), "i18n-name-key"),
                text(one.app(), one.item().child("description"), "key"),
                one.item().resources("download").stream()
                        .filter(resource -> resource.required("name").equals("icon"))
                        .map(resource -> "/download/resources/" + item + "/icon")
                        .findFirst(),
                one.wizard().map(wizard -> page(one.app(), wizard)),
                one.home()::write);
    }

    private Page page(RunningApp app, Wizard wizard) {
        Optional<ModuleElement> page = Optional.of(wizard.page());
        return new Page(
                wizard.page().required("id"),
                text(app, page, "title-key"),
                text(app, page, "description-header-key"),
                text(app, page, "description-content-key"),
                (values, own) ->
                        wizard.template().write(values, key -> app.texts().text(locale.get(), key), own));
    }

    private String text(RunningApp app, Optional<ModuleElement> element, String attribute) {
        return element.flatMap(it -> it.attribute(attribute))
                .map(key -> app.texts().text(locale.get(), key))
                .orElse("");
    }
}

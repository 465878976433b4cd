package org.gilde.workbench.item;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gilde.workbench.app.WebItems;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;
import org.gilde.workbench.velocity.AppTemplates;

/** {@code <web-item>}: the menu entries of all enabled apps by section. */
public final class WebItemModules implements WebItems, ModuleKind {

    private static final String DIALOGS = "system.create.";
    private static final String DEFAULT_WEIGHT = "1000";

    private final List<Live> items = new CopyOnWriteArrayList<>();
    private final Supplier<Locale> locale;

    /** Translates labels into the current user's language. */
    public WebItemModules(Supplier<Locale> locale) {
        this.locale = locale;
    }

    private record Live(
            RunningApp app,
            ModuleElement module,
            int weight,
            String link,
            Predicate<Map<String, Object>> shown,
            AppTemplates templates) {}

    @Override
    public String type() {
        return "web-item";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        // What stands in a dialog of the host leads nowhere: the dialog goes on with it.
        String link = module.child("link")
                .map(ModuleElement::text)
                .or(() -> Optional.of("")
                        .filter(none -> module.required("section").startsWith(DIALOGS)))
                .orElseThrow(() -> new DescriptorException("A <web-item> needs a <link>"));
        Live live = new Live(
                app,
                module,
                Integer.parseInt(module.attribute("weight").orElse(DEFAULT_WEIGHT)),
                link,
                Conditions.of(app, module),
                new AppTemplates(app.bundle(), WebItemModules::refuse));
        items.add(live);
        return () -> items.remove(live);
    }

    private static void refuse(String webResource) {
        throw new DescriptorException("The link of a <web-item> can't require " + webResource);
    }

    @Override
    public List<WebItem> in(String section, Map<String, Object> context) {
        return items.stream()
                .filter(live -> live.module().required("section").equals(section))
                .filter(live -> live.shown().test(context))
                .sorted(Comparator.comparingInt(Live::weight))
                .map(live -> item(live, context))
                .toList();
    }

    private WebItem item(Live live, Map<String, Object> context) {
        String href = live.templates().link(live.module().key(), live.link(), context);
        return new WebItem(live.module().key(), label(live), href);
    }

    private String label(Live live) {
        return live.module()
                .child("label")
                .map(label -> label.attribute("key")
                        .map(key -> live.app().texts().text(locale.get(), key))
                        .orElseGet(label::text))
                .orElseGet(() -> live.module().key());
    }
}

package org.gilde.workbench.install;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.i18n.AppTexts;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;
import org.gilde.workbench.osgi.RefusedException;
import org.gilde.workbench.spring.AppContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One enabled app: bundle, Spring context and modules, in this order, and away in the opposite one. */
final class AppLife implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppLife.class);

    private final InstalledApps.Equipment equipment;
    private final Map<String, ModuleKind> kinds;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Set<String> modules = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private List<String> missing = List.of();
    private Set<String> templates = Set.of();

    private AppLife(InstalledApps.Equipment equipment) {
        this.equipment = equipment;
        this.kinds = equipment.kinds().stream().collect(Collectors.toMap(ModuleKind::type, Function.identity()));
    }

    /**
     * Brings an app to life, or leaves nothing of it behind.
     *
     * @throws RefusedException if it can't be; the message says why
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // Whatever an app does wrong at start must end in a refusal in words.
    static AppLife begin(InstalledApps.Equipment equipment, AppDescriptor descriptor, Path jar) {
        AppLife life = new AppLife(equipment);
        try {
            life.bringUp(descriptor, jar);
            return life;
        } catch (RefusedException e) {
            life.close();
            throw e;
        } catch (RuntimeException | LinkageError e) {
            life.close();
            LOG.error("{} could not be enabled", descriptor.key(), e);
            throw new RefusedException(descriptor.key() + " cannot be enabled: " + e.getMessage(), e);
        }
    }

    private void bringUp(AppDescriptor descriptor, Path jar) {
        Bundle bundle = bundle(descriptor, jar);
        equipment.host().start(bundle);
        AppContext context = AppContext.of(bundle);
        undo.push(context::close);
        RunningApp app = new RunningApp(descriptor, bundle, context, AppTexts.of(descriptor, bundle));
        equipment.forEach().forEach(each -> undo.push(each.apply(app)));
        descriptor.modules().forEach(module -> enable(app, module));
        missing = Linkage.missing(bundle);
        templates = templates(bundle);
        complaint().ifPresent(words -> LOG.warn("{}: {}", descriptor.key(), words));
    }

    private Bundle bundle(AppDescriptor descriptor, Path jar) {
        try {
            Bundle bundle = equipment.host().install(descriptor.key(), jar);
            undo.push(() -> equipment.host().uninstall(bundle));
            return bundle;
        } catch (BundleException e) {
            throw new RefusedException(descriptor.key() + " is not an OSGi bundle: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // The module's key belongs in the words, whatever went wrong in it.
    private void enable(RunningApp app, ModuleElement module) {
        ModuleKind kind = kinds.get(module.type());
        if (kind == null) {
            unknown.add("<" + module.type() + " key=\"" + module.key() + "\">");
            return;
        }
        try {
            undo.push(kind.enable(app, module));
            modules.add(module.key());
        } catch (RuntimeException | LinkageError e) {
            throw new RefusedException(
                    app.key() + " cannot be enabled, because its module <" + module.type() + " key=\"" + module.key()
                            + "\"> is broken: " + e.getMessage(),
                    e);
        }
    }

    boolean isEnabled(ModuleElement module) {
        return modules.contains(module.key());
    }

    private static Set<String> templates(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("/", "*.vm", true);
        return files == null
                ? Set.of()
                : Collections.list(files).stream().map(URL::getPath).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the paths of its Velocity templates, each with a slash at its beginning. */
    Set<String> templates() {
        return templates;
    }

    /** Returns what keeps this app from being whole, though it runs. */
    Optional<String> complaint() {
        String words = Stream.of(
                        words("The workbench leaves out modules of types that it does not stand in for: ", unknown),
                        words("The app calls what the workbench does not have, and will fail there: ", missing))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(". "));
        return words.isEmpty() ? Optional.empty() : Optional.of("Enabled, but not whole. " + words);
    }

    private static Optional<String> words(String sentence, List<String> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(sentence + String.join(", ", things));
    }

    /** Takes the app away. What it throws while it goes is logged: the rest must go all the same. */
    @Override
    @SuppressWarnings("checkstyle:IllegalCatch")
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException e) {
                LOG.error("An app did not go away cleanly", e);
            }
        }
        modules.clear();
    }
}

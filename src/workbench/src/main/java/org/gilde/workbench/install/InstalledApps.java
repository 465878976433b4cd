package org.gilde.workbench.install;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Apps;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;
import org.gilde.workbench.osgi.OsgiHost;
import org.gilde.workbench.osgi.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The apps on the shelf and those of them that run. */
public final class InstalledApps implements Apps, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledApps.class);

    private final AppShelf shelf;
    private final Equipment equipment;
    private final Map<String, Installed> apps = new TreeMap<>();

    /**
     * Knows no app before {@link #startAll}.
     *
     * @param forEach called for each app before its modules; returns what undoes it
     */
    public InstalledApps(
            OsgiHost host, Path folder, List<ModuleKind> kinds, List<Function<RunningApp, Runnable>> forEach) {
        this.shelf = new AppShelf(folder);
        this.equipment = new Equipment(host, List.copyOf(kinds), List.copyOf(forEach));
    }

    /** What every app is given: the framework, the kinds of modules, and what is done for each app as a whole. */
    record Equipment(OsgiHost host, List<ModuleKind> kinds, List<Function<RunningApp, Runnable>> forEach) {}

    /** One app on the shelf: running, disabled by hand, or refused with a reason. */
    private record Installed(AppDescriptor descriptor, Optional<AppLife> life, Optional<String> problem) {

        AppStatus status(Optional<String> clash) {
            List<AppStatus.Module> modules = descriptor.modules().stream()
                    .map(module -> new AppStatus.Module(
                            module.type(),
                            module.key(),
                            life.filter(it -> it.isEnabled(module)).isPresent()))
                    .toList();
            return new AppStatus(
                    descriptor.key(),
                    descriptor.name(),
                    descriptor.version(),
                    life.isPresent(),
                    modules,
                    problem.or(() -> complaint(clash)));
        }

        private Optional<String> complaint(Optional<String> clash) {
            String words = Stream.of(life.flatMap(AppLife::complaint), clash)
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(". "));
            return Optional.of(words).filter(text -> !text.isEmpty());
        }
    }

    private AppStatus status(Installed installed) {
        return installed.status(
                installed.life().flatMap(life -> clash(installed.descriptor().key(), life)));
    }

    /** Names the templates that another running app has under the same path: Confluence looks among those of all apps. */
    private Optional<String> clash(String key, AppLife life) {
        String words = apps.entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .flatMap(other -> other.getValue().life().stream()
                        .flatMap(it -> it.templates().stream())
                        .filter(life.templates()::contains)
                        .sorted()
                        .map(path -> path + " (" + other.getKey() + ")"))
                .collect(Collectors.joining(", "));
        return Optional.of("Another app has templates of the same paths, and Confluence takes the first it finds: "
                        + words)
                .filter(all -> !words.isEmpty());
    }

    /** Starts everything on the shelf that does not run yet and was not disabled by hand. */
    public synchronized void startAll() {
        shelf.keys().stream().filter(key -> !apps.containsKey(key)).forEach(this::startKept);
    }

    private void startKept(String key) {
        try {
            AppDescriptor descriptor = AppDescriptor.of(shelf.jar(key));
            if (shelf.isDisabled(key)) {
                apps.put(key, new Installed(descriptor, Optional.empty(), Optional.empty()));
            } else {
                begin(descriptor);
            }
        } catch (DescriptorException e) {
            LOG.error("The app {} on the shelf is left out: {}", key, e.getMessage());
        }
    }

    @Override
    public synchronized List<AppStatus> all() {
        return apps.values().stream()
                .map(this::status)
                .sorted(Comparator.comparing(AppStatus::name))
                .toList();
    }

    @Override
    public synchronized AppStatus install(Path jar) {
        AppDescriptor descriptor;
        try {
            descriptor = AppDescriptor.of(jar);
            end(descriptor.key());
            shelf.put(descriptor.key(), jar);
        } catch (DescriptorException e) {
            String name = String.valueOf(jar.getFileName());
            return new AppStatus(name, name, "", false, List.of(), Optional.of(e.words()));
        }
        return begin(descriptor);
    }

    @Override
    public synchronized AppStatus enable(String key) {
        Installed installed = known(key);
        return installed.life().isPresent() ? status(installed) : begin(installed.descriptor());
    }

    @Override
    public synchronized AppStatus disable(String key) {
        AppDescriptor descriptor = known(key).descriptor();
        end(key);
        shelf.setDisabled(key, true);
        Installed disabled = new Installed(descriptor, Optional.empty(), Optional.empty());
        apps.put(key, disabled);
        return status(disabled);
    }

    @Override
    public synchronized void uninstall(String key) {
        known(key);
        end(key);
        apps.remove(key);
        shelf.remove(key);
    }

    private AppStatus begin(AppDescriptor descriptor) {
        String key = descriptor.key();
        shelf.setDisabled(key, false);
        Installed result;
        try {
            AppLife life = AppLife.begin(equipment, descriptor, shelf.jar(key));
            result = new Installed(descriptor, Optional.of(life), Optional.empty());
            LOG.info("Enabled {} {}", key, descriptor.version());
        } catch (RefusedException e) {
            LOG.error("{}", e.getMessage());
            result = new Installed(descriptor, Optional.empty(), Optional.of(e.words()));
        }
        apps.put(key, result);
        return status(result);
    }

    private void end(String key) {
        Optional.ofNullable(apps.get(key)).flatMap(Installed::life).ifPresent(AppLife::close);
    }

    private Installed known(String key) {
        Installed installed = apps.get(key);
        if (installed == null) {
            throw new IllegalArgumentException("No app with the key " + key + " is installed");
        }
        return installed;
    }

    /** Stops every app, as the host stops. */
    @Override
    public synchronized void close() {
        apps.keySet().forEach(this::end);
        apps.clear();
    }
}

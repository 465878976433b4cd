package org.gilde.workbench.resource;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.workbench.app.WebResources;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.module.RunningApp;

/** {@code <web-resource>}: the style sheets and scripts of all enabled apps. */
public final class WebResourceModules implements WebResources, ModuleKind {

    private final Map<String, WebResource> resources = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // Two workbenches in one JVM, as in tests, have pages each.
    private final ThreadLocal<Set<String>> required = ThreadLocal.withInitial(LinkedHashSet::new);

    @Override
    public String type() {
        return "web-resource";
    }

    @Override
    public Runnable enable(RunningApp app, ModuleElement module) {
        WebResource resource = new WebResource(app, module);
        resource.check();
        resource.dependencies().stream()
                .filter(key -> !HostResources.offers(key) && !isOfApp(app, key))
                .findFirst()
                .ifPresent(key -> {
                    throw new DescriptorException("It depends on " + key + ", which nobody offers");
                });
        resources.put(resource.key(), resource);
        return () -> resources.remove(resource.key());
    }

    private static boolean isOfApp(RunningApp app, String key) {
        return app.descriptor().modules("web-resource").stream()
                .anyMatch(module -> app.descriptor().completeKey(module).equals(key));
    }

    Optional<WebResource> find(String completeKey) {
        return Optional.ofNullable(resources.get(completeKey));
    }

    /**
     * Requires one resource for the page that this thread writes.
     *
     * @throws IllegalArgumentException if there is none of that complete key
     */
    public void require(String completeKey) {
        if (!HostResources.offers(completeKey) && find(completeKey).isEmpty()) {
            throw new IllegalArgumentException("There is no web-resource " + completeKey);
        }
        required.get().add(completeKey);
    }

    /** Requires all resources of a context for the page that this thread writes. */
    void requireContext(String context) {
        required.get().addAll(in(List.of(context)));
    }

    @Override
    public Collection<String> takeRequired() {
        Set<String> taken = required.get();
        required.remove();
        return taken;
    }

    @Override
    public String tags(Collection<String> contexts, Collection<String> keys, Locale locale) {
        Map<String, WebResource> ordered = new LinkedHashMap<>();
        Set<String> begun = new HashSet<>();
        in(contexts).forEach(key -> add(key, ordered, begun));
        keys.forEach(key -> add(key, ordered, begun));
        StringBuilder html = new StringBuilder();
        // Templates are no scripts before the host makes some of them: the workbench writes theirs itself.
        ordered.values().forEach(resource -> resource.files().stream()
                .filter(file -> !file.required("location").endsWith(".soy"))
                .forEach(file -> html.append(tag(resource, file.required("name"), locale))));
        return html.toString();
    }

    private List<String> in(Collection<String> contexts) {
        return resources.values().stream()
                .filter(resource -> contexts.stream().anyMatch(resource::isIn))
                .map(WebResource::key)
                .sorted()
                .toList();
    }

    /** Dependencies first; a circle ends where it began. */
    private void add(String key, Map<String, WebResource> ordered, Set<String> begun) {
        WebResource resource = resources.get(key);
        if (resource != null && begun.add(key)) {
            resource.dependencies().forEach(dependency -> add(dependency, ordered, begun));
            ordered.put(key, resource);
        }
    }

    private static String tag(WebResource resource, String name, Locale locale) {
        String url = "/download/resources/" + resource.key() + "/" + name + "?locale=" + locale.toLanguageTag()
                + "&amp;v=" + resource.app().bundle().getLastModified();
        if (name.endsWith(".css")) {
            return "<link rel=\"stylesheet\" href=\"" + url + "\">\n";
        }
        return name.endsWith(".js") ? "<script src=\"" + url + "\" defer></script>\n" : "";
    }
}

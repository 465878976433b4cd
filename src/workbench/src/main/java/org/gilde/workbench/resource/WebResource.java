package org.gilde.workbench.resource;

import java.util.List;
import java.util.Set;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.RunningApp;

/** One {@code <web-resource>} of a running app. */
record WebResource(RunningApp app, ModuleElement module) {

    private static final Set<String> KNOWN =
            Set.of("context", "dependency", "resource", "transformation", "description");
    private static final String TRANSFORMER = "jsI18n";
    private static final String SOY = "soyTransformer";

    /** Refuses what the workbench does not stand in for, files that are not there, and dependencies nobody offers. */
    void check() {
        module.children().stream()
                .filter(child -> !KNOWN.contains(child.type()))
                .findFirst()
                .ifPresent(child -> {
                    throw new DescriptorException(
                            "The workbench does not stand in for <" + child.type() + "> in a <web-resource>");
                });
        module.children("transformation").stream()
                .flatMap(transformation -> transformation.children("transformer").stream())
                .filter(transformer -> !Set.of(TRANSFORMER, SOY).contains(transformer.key()))
                .findFirst()
                .ifPresent(transformer -> {
                    throw new DescriptorException(
                            "The workbench does not stand in for the transformer " + transformer.key());
                });
        files().stream()
                .map(file -> file.required("location"))
                .filter(location -> app.file(location).isEmpty())
                .findFirst()
                .ifPresent(location -> {
                    throw new DescriptorException("There is no file " + location + " in the app");
                });
    }

    String key() {
        return app.descriptor().completeKey(module);
    }

    List<String> dependencies() {
        return module.children("dependency").stream().map(ModuleElement::text).toList();
    }

    boolean isIn(String context) {
        return module.children("context").stream().anyMatch(it -> it.text().equals(context));
    }

    List<ModuleElement> files() {
        return module.resources("download");
    }

    /** Says whether calls of {@code AJS.I18n.getText} in this file are replaced by texts. */
    boolean isTranslated(String name) {
        return module.children("transformation").stream()
                .filter(it -> name.endsWith("." + it.required("extension")))
                .flatMap(it -> it.children("transformer").stream())
                .anyMatch(it -> it.key().equals(TRANSFORMER));
    }
}

package org.gilde.workbench.item;

import com.atlassian.plugin.web.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.ModuleElement;
import org.gilde.workbench.module.RunningApp;

/**
 * The conditions of a menu entry: classes of the app, all of which must agree unless a {@code <conditions type="OR">}
 * says otherwise. Confluence's own condition classes are not stood in for; naming one refuses the app.
 */
final class Conditions {

    private Conditions() {}

    /** Returns whether the context lets the element be shown. */
    static Predicate<Map<String, Object>> of(RunningApp app, ModuleElement element) {
        List<Predicate<Map<String, Object>>> parts = Stream.concat(
                        element.children("condition").stream().map(child -> single(app, child)),
                        element.children("conditions").stream().map(child -> of(app, child)))
                .toList();
        return element.attribute("type").equals(Optional.of("OR"))
                ? context -> parts.stream().anyMatch(part -> part.test(context))
                : context -> parts.stream().allMatch(part -> part.test(context));
    }

    private static Predicate<Map<String, Object>> single(RunningApp app, ModuleElement element) {
        Condition condition = app.context().make(element.required("class"), Condition.class);
        condition.init(element.children("param").stream()
                .collect(Collectors.toMap(param -> param.required("name"), param -> param.attribute("value")
                        .orElseGet(param::text))));
        boolean inverted = element.attribute("invert").equals(Optional.of("true"));
        return context -> condition.shouldDisplay(context) != inverted;
    }
}

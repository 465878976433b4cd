package org.gilde.workbench.storage;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.workbench.html.Html;

/** The few macros that the wiki brings itself, because real pages use them. */
final class CoreMacros {
    private static final Map<String, String> BOXES =
            Map.of("info", "info", "note", "warning", "tip", "success", "warning", "error");
    private static final Set<String> OTHERS =
            Set.of("panel", "code", "noformat", "status", "expand", "toc", "children");
    private static final Map<String, String> STATUS_COLORS =
            Map.of("green", "success", "yellow", "moved", "red", "removed", "blue", "inprogress", "purple", "new");

    private final Links links;
    private final Words words;

    CoreMacros(Links links, Words words) {
        this.links = links;
        this.words = words;
    }

    boolean has(String name) {
        return BOXES.containsKey(name) || OTHERS.contains(name);
    }

    Html render(MacroCall call, Rendering rendering) {
        return switch (call.name()) {
            case "panel" -> panel(call);
            case "code", "noformat" -> code(call);
            case "status" -> status(call);
            case "expand" -> expand(call, rendering);
            case "toc" -> toc(call, rendering);
            case "children" -> children(rendering);
            default -> box(call);
        };
    }

    private static Html box(MacroCall call) {
        return Html.of(
                "<div class=\"aui-message aui-message-{}\">{}{}</div>",
                BOXES.getOrDefault(call.name(), "info"),
                title(call),
                call.body());
    }

    private static Html panel(MacroCall call) {
        return Html.of("<div class=\"panel\">{}<div class=\"panelContent\">{}</div></div>", title(call), call.body());
    }

    private static Html title(MacroCall call) {
        Html title = Html.of("<p class=\"title\"><strong>{}</strong></p>", call.parameter("title"));
        return Html.when(!call.parameter("title").isEmpty(), title);
    }

    private static Html code(MacroCall call) {
        return Html.of(
                "<div class=\"code panel\">{}<pre tabindex=\"0\"><code>{}</code></pre></div>",
                title(call),
                call.plainBody().orElse("").strip());
    }

    private static Html status(MacroCall call) {
        String color = call.parameter("colour").toLowerCase(Locale.ROOT);
        return Html.of(
                "<span class=\"aui-lozenge aui-lozenge-{}\">{}</span>",
                STATUS_COLORS.getOrDefault(color, "default"),
                call.parameter("title"));
    }

    private Html expand(MacroCall call, Rendering rendering) {
        String title = Optional.of(call.parameter("title"))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> words.text(rendering.locale(), "macro.expand"));
        return Html.of("<details class=\"expand\"><summary>{}</summary>{}</details>", title, call.body());
    }

    private Html toc(MacroCall call, Rendering rendering) {
        int deepest = level(call.parameter("maxLevel"), 7);
        int highest = level(call.parameter("minLevel"), 1);
        List<Html> entries = rendering.headings().all().stream()
                .filter(heading -> heading.level() >= highest && heading.level() <= deepest)
                .map(heading -> Html.of(
                        "<li class=\"toc-{}\"><a href=\"#{}\">{}</a></li>",
                        heading.level(),
                        heading.anchor(),
                        heading.text()))
                .toList();
        return Html.of(
                "<nav class=\"toc\" aria-label=\"{}\"><ul>{}</ul></nav>",
                words.text(rendering.locale(), "macro.toc"),
                entries);
    }

    private Html children(Rendering rendering) {
        List<Links.Target> children = Optional.ofNullable(rendering.getEntity())
                .map(ContentEntityObject::getId)
                .map(links::children)
                .orElse(List.of());
        return Html.of(
                "<ul class=\"childpages\">{}</ul>",
                children.stream()
                        .map(child -> Html.of("<li><a href=\"{}\">{}</a></li>", child.address(), child.name()))
                        .toList());
    }

    private static int level(String text, int otherwise) {
        return text.matches("[1-7]") ? Integer.parseInt(text) : otherwise;
    }
}

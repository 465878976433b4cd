package org.gilde.workbench.storage;

import java.util.List;
import java.util.Map;
import org.gilde.workbench.app.Macros;
import org.gilde.workbench.html.Html;

/** Renders storage format to HTML. Safe for use by several threads. */
public final class StorageRenderer {
    private static final Map<String, String> EMOTICONS = Map.of(
            "smile",
            "🙂",
            "sad",
            "🙁",
            "cheeky",
            "😛",
            "laugh",
            "😀",
            "wink",
            "😉",
            "thumbs-up",
            "👍",
            "thumbs-down",
            "👎",
            "tick",
            "✅",
            "cross",
            "❌",
            "heart",
            "❤️");

    private final MacroElement macros;
    private final LinkElement links;
    private final TaskElement tasks;

    /** Renders with these macros, links and words. */
    public StorageRenderer(Macros apps, Links links, Words words) {
        this.macros = new MacroElement(this, new CoreMacros(links, words), apps, words);
        this.links = new LinkElement(this, links);
        this.tasks = new TaskElement(this);
    }

    /**
     * Renders a page or comment.
     *
     * @throws StorageException if it is not storage format
     */
    public Html render(String storage, Rendering rendering) {
        Node.Element page = StorageParser.parse(storage);
        rendering.show(new Headings(page));
        return children(page, rendering);
    }

    Html children(Node.Element element, Rendering rendering) {
        return nodes(element.children(), rendering);
    }

    private Html nodes(List<Node> nodes, Rendering rendering) {
        return nodes.stream().map(node -> node(node, rendering)).collect(Html.joined());
    }

    private Html node(Node node, Rendering rendering) {
        return node instanceof Node.Element element ? element(element, rendering) : Html.text(node.text());
    }

    private Html element(Node.Element element, Rendering rendering) {
        if (Elements.isXhtml(element.name())) {
            return XhtmlElement.render(element, rendering.headings(), children(element, rendering));
        }
        return switch (element.name()) {
            case "ac:structured-macro" -> macros.render(element, rendering);
            case "ac:link" -> links.link(element, rendering);
            case "ac:image" -> links.image(element, rendering);
            case "ac:task-list" -> tasks.list(element, rendering);
            case "ac:layout" -> Html.of("<div class=\"contentLayout2\">{}</div>", children(element, rendering));
            case "ac:layout-section" -> section(element, rendering);
            case "ac:layout-cell" ->
                Html.of("<div class=\"cell\"><div class=\"innerCell\">{}</div></div>", children(element, rendering));
            case "ac:emoticon" -> emoticon(element);
            case "ac:inline-comment-marker", "ac:rich-text-body" -> children(element, rendering);
            // Placeholders are for the editor; parts of others mean nothing by themselves.
            default -> Html.EMPTY;
        };
    }

    private Html section(Node.Element section, Rendering rendering) {
        String type = section.attribute("ac:type").orElse("single");
        return Html.of("<div class=\"columnLayout {}\">{}</div>", type, children(section, rendering));
    }

    private static Html emoticon(Node.Element emoticon) {
        String name = emoticon.attribute("ac:name").orElse("");
        String sign =
                emoticon.attribute("ac:emoji-fallback").orElseGet(() -> EMOTICONS.getOrDefault(name, ":" + name + ":"));
        return Html.of("<span class=\"emoticon\" role=\"img\" aria-label=\"{}\">{}</span>", name, sign);
    }
}

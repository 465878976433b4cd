package org.gilde.workbench.storage;

import java.util.Optional;
import org.gilde.workbench.html.Html;

/** Renders {@code ac:link} and {@code ac:image}. */
final class LinkElement {
    private final StorageRenderer renderer;
    private final Links links;

    LinkElement(StorageRenderer renderer, Links links) {
        this.renderer = renderer;
        this.links = links;
    }

    Html link(Node.Element link, Rendering rendering) {
        Optional<Links.Target> user = link.first("ri:user").flatMap(this::user);
        if (user.isPresent()) {
            return anchor(
                    "user-mention", user.get().address(), body(link, user.get().name(), rendering));
        }
        Optional<Node.Element> page = link.first("ri:page");
        if (page.isPresent()) {
            return page(link, page.get(), rendering);
        }
        Optional<String> space = link.first("ri:space").flatMap(target -> target.attribute("ri:space-key"));
        if (space.isPresent()) {
            return anchor("", "/display/" + space.get(), body(link, space.get(), rendering));
        }
        Optional<String> address = link.first("ri:url").flatMap(LinkElement::address);
        if (address.isPresent()) {
            return anchor("external-link", address.get(), body(link, address.get(), rendering));
        }
        Optional<String> anchor = link.attribute("ac:anchor");
        return anchor.map(name -> anchor("", "#" + name, body(link, name, rendering)))
                .orElseGet(() -> body(link, attachment(link), rendering));
    }

    Html image(Node.Element image, Rendering rendering) {
        Optional<String> address = image.first("ri:url").flatMap(LinkElement::address);
        String alternative = image.attribute("ac:alt").orElse("");
        if (address.isEmpty()) {
            return Html.of("<span class=\"missing-image\">🖼 {} {}</span>", attachment(image), alternative);
        }
        String width = image.attribute("ac:width")
                .filter(text -> text.matches("\\d{1,4}"))
                .orElse("");
        Html picture = Html.of(
                "<img class=\"confluence-embedded-image\" loading=\"lazy\" src=\"{}\" alt=\"{}\"{}>",
                address.get(),
                alternative,
                Html.when(!width.isEmpty(), Html.of(" width=\"{}\"", width)));
        return image.first("ac:caption")
                .map(caption -> Html.of(
                        "<figure>{}<figcaption>{}</figcaption></figure>",
                        picture,
                        renderer.children(caption, rendering)))
                .orElse(picture);
    }

    private Html page(Node.Element link, Node.Element page, Rendering rendering) {
        String title = page.attribute("ri:content-title").orElse("");
        String space = page.attribute("ri:space-key").orElse(rendering.getSpaceKey());
        Html body = body(link, title, rendering);
        String hash = link.attribute("ac:anchor").map(name -> "#" + name).orElse("");
        return links.page(space, title)
                .map(address -> anchor("", address + hash, body))
                .orElseGet(() -> Html.of("<span class=\"unresolved\">{}</span>", body));
    }

    private Optional<Links.Target> user(Node.Element user) {
        return user.attribute("ri:userkey")
                .or(() -> user.attribute("ri:username"))
                .flatMap(links::user);
    }

    private static Optional<String> address(Node.Element url) {
        return url.attribute("ri:value").flatMap(Elements::address);
    }

    private static String attachment(Node.Element element) {
        return element.first("ri:attachment")
                .flatMap(file -> file.attribute("ri:filename"))
                .orElse("");
    }

    private Html body(Node.Element link, String otherwise, Rendering rendering) {
        return link.first("ac:link-body")
                .map(body -> renderer.children(body, rendering))
                .or(() -> link.first("ac:plain-text-link-body").map(body -> Html.text(body.text())))
                .orElseGet(() -> Html.text(otherwise));
    }

    private static Html anchor(String style, String address, Html body) {
        return Html.of("<a class=\"{}\" href=\"{}\">{}</a>", style, address, body);
    }
}

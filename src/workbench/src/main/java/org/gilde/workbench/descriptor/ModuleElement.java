package org.gilde.workbench.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element of a descriptor: a module, or a part of one. */
public final class ModuleElement {

    private final Element element;

    ModuleElement(Element element) {
        this.element = element;
    }

    /** Returns the element's name, such as {@code xhtml-macro}. */
    public String type() {
        return element.getTagName();
    }

    /** Returns the attribute {@code key}. */
    public String key() {
        return required("key");
    }

    /** Returns an attribute, absent when it is missing or empty. */
    public Optional<String> attribute(String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }

    /**
     * Returns an attribute that must be there.
     *
     * @throws DescriptorException if it is not
     */
    public String required(String name) {
        return attribute(name)
                .orElseThrow(() -> new DescriptorException("<" + type() + "> lacks the attribute " + name));
    }

    /** Returns the elements of that name directly below. */
    public List<ModuleElement> children(String name) {
        return children().stream().filter(child -> child.type().equals(name)).toList();
    }

    /** Returns all elements directly below. */
    public List<ModuleElement> children() {
        List<ModuleElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new ModuleElement(child));
            }
        }
        return children;
    }

    /** Returns the first element of that name directly below. */
    public Optional<ModuleElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** Returns the text, without space around it. */
    public String text() {
        return element.getTextContent().strip();
    }

    /** Returns the {@code <resource>} elements of a type, such as {@code download} or {@code i18n}. */
    public List<ModuleElement> resources(String type) {
        return children("resource").stream()
                .filter(resource -> resource.attribute("type").equals(Optional.of(type)))
                .toList();
    }
}

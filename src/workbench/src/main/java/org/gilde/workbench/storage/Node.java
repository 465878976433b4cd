package org.gilde.workbench.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One node of parsed storage format. */
sealed interface Node {

    /** Returns the text in and beneath this node. */
    String text();

    /** Characters, unescaped. */
    record Text(String text) implements Node {}

    /**
     * An element.
     *
     * @param name with its prefix, such as {@code ac:link}
     */
    record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {

        Optional<String> attribute(String attribute) {
            return Optional.ofNullable(attributes.get(attribute));
        }

        Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        Stream<Element> elements(String called) {
            return elements().filter(element -> element.name.equals(called));
        }

        Optional<Element> first(String called) {
            return elements(called).findFirst();
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            children.forEach(child -> text.append(child.text()));
            return text.toString();
        }

        void walk(Consumer<Element> visitor) {
            visitor.accept(this);
            elements().forEach(element -> element.walk(visitor));
        }
    }
}

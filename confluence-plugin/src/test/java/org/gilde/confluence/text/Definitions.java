package org.gilde.confluence.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Names that the app's files define, each as often as it is defined: the host takes the last one and says nothing. */
final class Definitions {
    private static final Set<String> NO_MODULES = Set.of("plugin-info", "resource");

    private Definitions() {}

    /** Returns the keys of the modules in a descriptor; an empty one for a module without a key. */
    static List<String> modules(String descriptor) {
        return Descriptor.children(descriptor)
                .filter(module -> !NO_MODULES.contains(module.getTagName()))
                .map(module -> module.getAttribute("key"))
                .toList();
    }

    /** Returns the ids of the beans in files of Spring. */
    static List<String> beans(Stream<String> contexts) {
        return contexts.flatMap(Descriptor::children)
                .filter(bean -> bean.hasAttribute("id"))
                .map(bean -> bean.getAttribute("id"))
                .toList();
    }

    /** Returns the keys in a file of texts. */
    static List<String> texts(String properties) {
        List<String> keys = new ArrayList<>();
        Properties told = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add(String.valueOf(key));
                return super.put(key, value);
            }
        };
        try {
            told.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}

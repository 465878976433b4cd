package org.gilde.workbench.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headings of a page, each with an anchor of its own. */
final class Headings {
    static final Headings NONE = new Headings(new Node.Element("", Map.of(), List.of()));

    private final List<Heading> all = new ArrayList<>();
    private final IdentityHashMap<Node.Element, String> anchors = new IdentityHashMap<>();

    Headings(Node.Element page) {
        Set<String> taken = new HashSet<>();
        page.walk(element -> {
            if (element.name().matches("h[1-6]") && !element.text().isBlank()) {
                String anchor = anchor(element.text(), taken);
                anchors.put(element, anchor);
                all.add(new Heading(
                        element.name().charAt(1) - '0', element.text().strip(), anchor));
            }
        });
    }

    /** One heading. */
    record Heading(int level, String text, String anchor) {}

    List<Heading> all() {
        return all;
    }

    String anchor(Node.Element heading) {
        return anchors.getOrDefault(heading, "");
    }

    private static String anchor(String text, Set<String> taken) {
        String slug = "h-" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String anchor = slug;
        for (int again = 2; !taken.add(anchor); again++) {
            anchor = slug + "-" + again;
        }
        return anchor;
    }
}

package org.gilde.workbench.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page of the story, as its file says: lines of {@code name: value}, a line of dashes, storage format.
 *
 * @param viewers the group that alone may see it
 */
record StoryPage(
        String space,
        String title,
        Optional<String> parent,
        List<String> labels,
        String author,
        boolean home,
        Optional<String> viewers,
        String body) {

    static StoryPage parse(String text) {
        String[] parts = text.split("\n---\n", 2);
        Map<String, String> head = parts[0].lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        return new StoryPage(
                head.getOrDefault("space", ""),
                head.getOrDefault("title", ""),
                Optional.ofNullable(head.get("parent")),
                Stream.of(head.getOrDefault("labels", "").split(" "))
                        .filter(label -> !label.isEmpty())
                        .toList(),
                head.getOrDefault("author", ""),
                head.containsKey("home"),
                Optional.ofNullable(head.get("viewers")),
                parts[1]);
    }
}

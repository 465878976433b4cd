package org.gilde.confluence.bundle;

import java.util.List;
import java.util.stream.Stream;

/** Whatever would keep the app, or a part of it, from working in Confluence, as far as its files tell, as sentences. */
final class AppFaults {
    private AppFaults() {}

    static List<String> of(BuiltApp app) {
        return Stream.of(ManifestFaults.of(app), DescriptorFaults.of(app), BeanFaults.of(app), TemplateFaults.of(app))
                .flatMap(List::stream)
                .toList();
    }
}

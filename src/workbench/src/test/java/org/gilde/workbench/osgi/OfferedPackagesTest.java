package org.gilde.workbench.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.macro.Macro;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OfferedPackagesTest {

    /** To be imported by every transformerless app, though it holds no class that apps use. */
    private static final String BRIDGE = "com.atlassian.plugin.osgi.bridge.external";

    /** All that an app which ran on 10.2 is known to import of the host's Spring. */
    private static final String SPRING = "org.springframework.beans.factory";

    @Test
    void offersOfAtlassianExactlyWhatTheSignaturesName() {
        Set<String> signatures = new ClassFileImporter()
                .importUrl(Macro.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .map(type -> type.getPackageName())
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> offered = OfferedPackages.all().stream()
                .map(OfferedPackages.Offer::name)
                .filter(name -> name.startsWith("com.atlassian.") && !name.equals(BRIDGE))
                .toList();
        assertThat(offered).containsExactlyElementsOf(signatures);
    }

    @Test
    void offersNothingOfTheHostAndItsLibrariesButWhatAnAppNeededOnConfluence() {
        assertThat(OfferedPackages.all())
                .extracting(OfferedPackages.Offer::name)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.startsWith("org.gilde")
                        || (name.startsWith("org.springframework") && !name.equals(SPRING))
                        || name.startsWith("com.google")
                        || name.startsWith("org.apache"));
    }

    @Test
    void asksForEvidenceOnEveryLine() {
        assertThatThrownBy(() -> OfferedPackages.Offer.parse("com.example | 1.0 |"))
                .hasMessageContaining("a line without package, version or evidence");
    }
}

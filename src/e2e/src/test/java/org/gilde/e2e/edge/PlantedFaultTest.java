package org.gilde.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The very jar, with a fault planted in it")
class PlantedFaultTest {
    private static final String MISSING = "org.gilde.planted.missing";

    @Test
    void aPackageThatTheHostLacksIsNamedInWordsAndTheWikiGoesOn() throws IOException {
        Path folder = Chain.emptyFolder("planted-app");
        try (Workbench wiki = Workbench.start("planted", withImport(folder.resolve("planted.jar")))) {
            String apps = wiki.as("admin").http().get("/admin/viewapps.action").body();

            assertThat(apps).contains(MISSING).doesNotContain("\tat ");
            assertThat(wiki.as("fatima").page("Motivational interviewing in intake talks"))
                    .contains("Motivational interviewing in intake talks");
            assertThat(wiki.as("fatima").http().get("/rest/gilde/1.0/items").status())
                    .isEqualTo(404);
        }
    }

    private static Path withImport(Path planted) throws IOException {
        try (JarFile real = new JarFile(Artifacts.app().toFile());
                OutputStream out = Files.newOutputStream(planted);
                JarOutputStream copy = new JarOutputStream(out, faulty(real.getManifest()))) {
            for (JarEntry entry : Collections.list(real.entries())) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = real.getInputStream(entry)) {
                        in.transferTo(copy);
                    }
                }
            }
        }
        return planted;
    }

    private static Manifest faulty(Manifest real) {
        Manifest faulty = new Manifest(real);
        faulty.getMainAttributes()
                .computeIfPresent(new Attributes.Name("Import-Package"), (name, value) -> value + "," + MISSING);
        return faulty;
    }
}

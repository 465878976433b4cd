package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.testing.RealApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** An app that learns new macros, and a community that an older one made. */
@EnabledIf(RealApp.BUILT)
class RenewalTest {
    private static final String OFFERS = "/plugins/servlet/gilde/communities/renewal";

    @Test
    void coordinatorAddsANewerMacroToAnOlderPageOrSkipsIt(@TempDir Path folder) throws IOException {
        try (WikiSite site = WikiSite.withApp(older(RealApp.jar(), folder))) {
            Visitor els = site.visitor("els");
            els.post(
                    "/plugins/servlet/gilde/communities/start",
                    Map.of("name", "Debt help", "key", "OLD", "domain", "How we help.", "language", "en"));
            assertThat(home(site).body())
                    .doesNotContain("cop-header", "lc-list")
                    .contains("<p>How we help.</p>");
            assertThat(els.get(OFFERS + "?community=OLD").body()).contains("nothing new for these pages");

            assertThat(site.platform().apps().install(RealApp.jar()).problem()).isEmpty();
            assertThat(els.get("/plugins/servlet/gilde/communities/OLD/settings")
                            .body())
                    .contains(OFFERS + "?community=OLD");
            assertThat(els.get(OFFERS + "?community=OLD").body()).contains("Community header", "value=\"lc-list\"");
            assertThat(site.visitor("karim").get(OFFERS + "?community=OLD").statusCode())
                    .isEqualTo(404);
            els.post(OFFERS, Map.of("community", "OLD", "page", "home", "macro", "cop-header", "do", "add"));
            els.post(OFFERS, Map.of("community", "OLD", "page", "home", "macro", "lc-list", "do", "skip"));
            assertThat(home(site).version()).isEqualTo(2);
            assertThat(home(site).body())
                    .contains("ac:name=\"cop-header\" ac:schema-version=\"1\"/>\n<p>How we help.</p>")
                    .doesNotContain("lc-list");
            assertThat(site.stores().pages().history(home(site).id()).get(0).note())
                    .isEqualTo("Community header added, new in Gilde");
            assertThat(els.get("/display/OLD").body()).doesNotContain("Unknown macro");
            assertThat(els.get(OFFERS + "?community=OLD").body()).doesNotContain("value=\"home\"");
        }
    }

    private static WikiPage home(WikiSite site) {
        return site.stores()
                .spaces()
                .find("OLD")
                .flatMap(space -> space.homePage())
                .flatMap(site.stores().pages()::find)
                .orElseThrow();
    }

    /** The same app without two of its macros. */
    private static Path older(Path jar, Path folder) throws IOException {
        Path older = Files.copy(jar, folder.resolve("older.jar"));
        try (FileSystem files = FileSystems.newFileSystem(older)) {
            Path descriptor = files.getPath("atlassian-plugin.xml");
            String text = Files.readString(descriptor, StandardCharsets.UTF_8);
            Files.writeString(
                    descriptor, text.replaceAll("(?s)<xhtml-macro name=\"(cop-header|lc-list)\".*?</xhtml-macro>", ""));
        }
        return older;
    }
}

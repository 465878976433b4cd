package org.gilde.workbench.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.WikiUser;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final Stores stores = wiki.stores();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesPeopleSpacesAndPagesOnce() throws IOException {
        new Story(folder, Optional.empty()).sow(stores);
        assertThat(stores.spaces().all()).hasSize(3);
        WikiUser admin = stores.users().byName("admin").orElseThrow();
        List<WikiPage> pages = stores.pages().recent(stores.groups().viewer(admin), 100);
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(stores.groups().members("intake-team"))
                .extracting(WikiUser::name)
                .containsExactlyInAnyOrder("fatima", "jan", "piet", "els");
        String token = Files.readString(folder.resolve("bridge-token")).strip();
        assertThat(stores.tokens().owner(token)).map(WikiUser::name).contains("gilde-bridge");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("bridge-token"))))
                .isEqualTo("rw-------");

        stores.editor().delete(pages.get(0));
        new Story(folder, Optional.empty()).sow(stores);
        assertThat(stores.pages().recent(stores.groups().viewer(admin), 100)).hasSize(pages.size() - 1);
        assertThat(Files.readString(folder.resolve("bridge-token")).strip()).isEqualTo(token);
        assertThat(stores.tokens().of(stores.users().byName("gilde-bridge").orElseThrow()))
                .hasSize(1);
    }

    @Test
    void takesTheTokenThatIsGiven() throws IOException {
        new Story(folder, Optional.of("given")).sow(stores);
        assertThat(stores.tokens().owner("given")).map(WikiUser::name).contains("gilde-bridge");
        assertThat(Files.readString(folder.resolve("bridge-token"))).isEqualTo("given\n");
        new Story(folder, Optional.of("another")).sow(stores);
        assertThat(stores.tokens().owner("another")).isPresent();
    }

    @Test
    void labelsThePagesThatBelongTogether() {
        new Story(folder, Optional.of("given")).sow(stores);
        WikiUser fatima = stores.users().byName("fatima").orElseThrow();
        assertThat(stores.labels().pages(stores.groups().viewer(fatima), "motivational-interviewing"))
                .hasSizeGreaterThan(6);
        assertThat(stores.pages()
                        .find("INTAKE", "Motivational interviewing in intake talks")
                        .orElseThrow()
                        .body())
                .contains("learned-beside");
        assertThat(stores.pages().find("INTAKE", "My craft").orElseThrow().body())
                .contains("my-learning");
    }
}

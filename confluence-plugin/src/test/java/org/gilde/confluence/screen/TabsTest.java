package org.gilde.confluence.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gilde.confluence.screen.Tabs.Tab;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way between the administrator's screens")
class TabsTest {
    private static final String FIRST = "/wiki/plugins/servlet/gilde/admin";

    @Test
    void saysWhereTheVisitorStands() {
        assertThat(at("").all()).first().isEqualTo(new Tab(FIRST, "Connection", true));
        assertThat(at("").all().stream().filter(Tab::current)).hasSize(1);
        assertThat(at("/cohorts").all().stream().filter(Tab::current))
                .containsExactly(new Tab(FIRST + "/cohorts", "Cohorts", true));
        assertThat(at("/elsewhere").all()).noneMatch(Tab::current);
    }

    @Test
    void leadsOnlyToWhatIsThere() throws IOException {
        String descriptor = Files.readString(Path.of("src/main/resources/atlassian-plugin.xml"));
        assertThat(at("").all()).allSatisfy(tab -> assertThat(descriptor)
                .contains("<url-pattern>" + tab.address().substring("/wiki/plugins/servlet".length()) + "<"));
    }

    private static Tabs at(String word) {
        return new Tabs("/wiki", FIRST + word, Words.in("en"));
    }
}

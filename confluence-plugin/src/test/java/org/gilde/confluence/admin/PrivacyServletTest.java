package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.privacy.PrivacyLock;
import org.gilde.confluence.privacy.table.LevelTable;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of the organization's choice")
class PrivacyServletTest {
    private final Ports ports = TablePorts.over(TestObjects.fresh());
    private Optional<String> property = Optional.empty();
    private final PrivacyLevels levels = new PrivacyLevels(
            new LevelTable(TestObjects.fresh()),
            ports.shares(),
            () -> PrivacyLock.of(property),
            ports.transactions(),
            Clock.fixed(Bridge.NOW, ZoneOffset.UTC));
    private final Visitor visitor = new Visitor().as("ada");

    private PrivacyServlet choosing() {
        return new PrivacyServlet(visitor.screens(), levels, new PrivacyPage(levels, new Bridge(ports)));
    }

    private String reading() {
        return visitor.get(new LevelServlet(visitor.screens(), new PrivacyPage(levels, new Bridge(ports))), Map.of());
    }

    @Test
    void anAdministratorChoosesAndEverybodyCanReadIt() {
        assertThat(visitor.get(choosing(), Map.of())).contains("value=\"strict\"", "Nothing was ever chosen");
        visitor.post(choosing(), Map.of("do", "choose", "level", "community"));
        assertThat(visitor.sentTo()).endsWith("/admin/privacy?done=community");
        assertThat(visitor.get(choosing(), Map.of("done", "community"))).contains("From now on fellow members see");
        visitor.as("jan");
        assertThat(reading())
                .contains("Fellow members of your communities see", "<td>Strict</td><td>Community</td>")
                .contains("A former colleague", "November 21, 2026");
    }

    @Test
    void nobodyElseChooses() {
        visitor.as("jan");
        visitor.post(choosing(), Map.of("do", "choose", "level", "community"));
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(levels.level()).isEqualTo(PrivacyLevel.STRICT);
        visitor.anonymous();
        assertThat(reading()).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
    }

    @Test
    void whatIsLockedIsShownAndCannotBeChanged() {
        property = Optional.of("strict");
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("gilde.privacy.lock locks this to: Strict")
                .doesNotContain("<input class=\"radio\"");
        assertThat(visitor.post(choosing(), Map.of("do", "choose", "level", "community")))
                .contains("The level is locked.");
        assertThat(visitor.status()).isEqualTo(403);
        property = Optional.of("wide");
        assertThat(visitor.get(choosing(), Map.of())).contains("neither strict nor community");
    }

    @Test
    void aFormThatIsNoneChangesNothing() {
        assertThat(visitor.post(choosing(), Map.of("do", "choose", "level", "open")))
                .contains("Choose one of the two.");
        visitor.withForgedForms();
        visitor.post(choosing(), Map.of("do", "choose", "level", "community"));
        assertThat(levels.history()).isEmpty();
    }
}

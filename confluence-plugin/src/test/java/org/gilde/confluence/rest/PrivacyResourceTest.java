package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.privacy.PrivacyLock;
import org.gilde.confluence.privacy.table.LevelTable;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The organization's choice over REST")
class PrivacyResourceTest {
    private static final String COMMUNITY = "{\"level\":\"community\"}";

    private final Ports ports = TablePorts.over(TestObjects.fresh());
    private Optional<String> property = Optional.empty();
    private final PrivacyLevels levels = new PrivacyLevels(
            new LevelTable(TestObjects.fresh()),
            ports.shares(),
            () -> PrivacyLock.of(property),
            ports.transactions(),
            Clock.fixed(Bridge.NOW, ZoneOffset.UTC));
    private final MemoryFloors floors = new MemoryFloors();
    private final Asking asking = new Asking();
    private final PrivacyResource resource = new PrivacyResource(asking, levels, floors, new Bridge(ports));

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReadByEverybodyAndChangedByAnAdministrator() {
        assertThat(resource.choose(body(COMMUNITY)).getEntity())
                .isEqualTo("{\"level\":\"community\",\"locked\":false,\"floor\":5}");
        asking.as("jan");
        assertThat(resource.get().getEntity()).isEqualTo("{\"level\":\"community\",\"locked\":false,\"floor\":5}");
        assertThat(resource.history(null, null).getEntity())
                .asString()
                .contains("\"level\":\"community\"", "\"at\":\"" + Bridge.NOW, "\"byProperty\":false")
                .doesNotContain("ada");
        assertThat(resource.choose(body("{\"level\":\"strict\"}")).getStatus()).isEqualTo(403);
        assertThat(levels.level()).isEqualTo(PrivacyLevel.COMMUNITY);
    }

    @Test
    void isNotChangedWhereItIsLocked() {
        property = Optional.of("strict");
        assertThat(resource.choose(body(COMMUNITY)).getStatus()).isEqualTo(403);
        assertThat(resource.get().getEntity()).isEqualTo("{\"level\":\"strict\",\"locked\":true,\"floor\":5}");
        assertThat(levels.history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"level\":\"open\"}",
                "{\"level\":[\"strict\"]}",
                "{\"level\":\"strict\",\"by\":\"jan\"}"
            })
    void whatIsNoLevelChangesNothing(String json) {
        assertThat(resource.choose(body(json)).getStatus()).isEqualTo(400);
        assertThat(levels.history()).isEmpty();
    }

    @Test
    void anAdministratorRaisesTheFloorAndNobodyLowersIt() {
        assertThat(resource.choose(body("{\"floor\":10}")).getEntity())
                .isEqualTo("{\"level\":\"strict\",\"locked\":false,\"floor\":10}");
        for (String floor : List.of("10", "6")) {
            assertThat(resource.choose(body("{\"floor\":" + floor + "}")).getStatus())
                    .isEqualTo(400);
        }
        asking.as("jan");
        assertThat(resource.choose(body("{\"floor\":20}")).getStatus()).isEqualTo(403);
        assertThat(resource.get().getEntity()).asString().contains("\"floor\":10");
        asking.anonymous();
        assertThat(resource.choose(body("{\"floor\":20}")).getStatus()).isEqualTo(401);
        assertThat(floors.current()).isEqualTo(new Floor(10));
    }

    @Test
    void raisesOfTheFloorStandInTheSameHistoryEachInItsPlace() {
        resource.choose(body("{\"floor\":10}")); // the test's raises come a day after its levels
        resource.choose(body(COMMUNITY));
        resource.choose(body("{\"floor\":12}"));
        asking.as("jan");
        assertThat(resource.history(null, null).getEntity())
                .isEqualTo("{\"changes\":["
                        + "{\"floor\":12,\"at\":\"2026-11-22T10:00:00Z\",\"byProperty\":false},"
                        + "{\"floor\":10,\"at\":\"2026-11-22T10:00:00Z\",\"byProperty\":false},"
                        + "{\"level\":\"community\",\"at\":\"" + Bridge.NOW + "\",\"byProperty\":false}]}");
        assertThat(resource.history("1", "1").getEntity())
                .asString()
                .contains("\"floor\":10", "\"next\":2")
                .doesNotContain("level", "\"floor\":12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "0",
                "-5",
                "51",
                "99999999999",
                "6.5",
                "\"10\"",
                "[10]",
                "null",
                "10,\"level\":\"community\""
            })
    void whatIsNoFloorChangesNothing(String floor) {
        assertThat(resource.choose(body("{\"floor\":" + floor + "}")).getStatus())
                .isEqualTo(400);
        assertThat(floors.raises()).isEmpty();
        assertThat(levels.history()).isEmpty();
    }

    @Test
    void strangersLearnNothing() {
        asking.anonymous();
        assertThat(resource.get().getStatus()).isEqualTo(401);
        assertThat(resource.history(null, null).getStatus()).isEqualTo(401);
        assertThat(resource.choose(body(COMMUNITY)).getStatus()).isEqualTo(401);
        asking.as("ada");
        assertThat(resource.history("x", null).getStatus()).isEqualTo(400);
    }
}

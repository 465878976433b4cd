package org.gilde.workbench.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gilde.workbench.database.PooledDatabase;
import org.gilde.workbench.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SettingsFactoryTest {

    @AutoClose
    private static final PooledDatabase DATABASE = TestDatabase.open();

    private final SettingsFactory factory = new SettingsFactory(DATABASE);

    @Test
    void givesBackWhatItTook() {
        PluginSettings settings = factory.createGlobalSettings();
        Properties properties = new Properties();
        properties.setProperty("a", "b");
        for (Object value : List.of("", "text", List.of("a", "b"), Map.of("a", "b"), properties)) {
            settings.put("key", value);
            assertThat(factory.createGlobalSettings().get("key"))
                    .isEqualTo(value)
                    .hasSameClassAs(settings.get("key"));
        }
    }

    @Test
    void returnsThePreviousValue() {
        PluginSettings settings = factory.createSettingsForKey("previous");
        assertThat(settings.put("key", "1")).isNull();
        assertThat(settings.put("key", "2")).isEqualTo("1");
        assertThat(settings.remove("key")).isEqualTo("2");
        assertThat(settings.get("key")).isNull();
    }

    @Test
    void keepsOwnersApart() {
        factory.createSettingsForKey("one").put("key", "1");
        assertThat(factory.createSettingsForKey("two").get("key")).isNull();
    }

    @Test
    void refusesWhatConfluenceRefuses() {
        PluginSettings settings = factory.createGlobalSettings();
        assertThatThrownBy(() -> settings.put("key", 1)).hasMessageContaining("not java.lang.Integer");
        assertThatThrownBy(() -> settings.put("key", List.of(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.put("k".repeat(101), "x")).hasMessageContaining("100 characters");
        assertThatThrownBy(() -> settings.put("key", "x".repeat(99_001))).hasMessageContaining("99000 characters");
    }
}

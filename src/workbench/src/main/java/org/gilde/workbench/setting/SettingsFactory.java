package org.gilde.workbench.setting;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.database.Turn;

/** Settings of apps in one table of the workbench's database. */
public final class SettingsFactory implements PluginSettingsFactory {

    private static final String GLOBAL = "";

    private final Database database;

    /** Makes the table when it is not there. */
    public SettingsFactory(Database database) {
        this.database = database;
        Turn.take(database, "settings", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        """
                        CREATE TABLE IF NOT EXISTS workbench_setting (
                            owner text NOT NULL,
                            name text NOT NULL,
                            value text NOT NULL,
                            PRIMARY KEY (owner, name))
                        """);
            }
        });
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return new OwnedSettings(new Sql(database), key);
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new OwnedSettings(new Sql(database), GLOBAL);
    }
}

package org.gilde.workbench.setting;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.gilde.workbench.database.Database;
import org.jspecify.annotations.Nullable;

/** The settings of one owner. Keys and values beyond what Confluence takes are refused. */
final class OwnedSettings implements PluginSettings {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 99_000;

    private final Database database;
    private final String owner;

    OwnedSettings(Database database, String owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public @Nullable Object get(String key) {
        return find(checked(key)).map(SettingText::read).orElse(null);
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        if (value == null) {
            return remove(key);
        }
        String text = SettingText.write(value);
        if (text.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("A setting may hold " + LONGEST_VALUE + " characters: " + key);
        }
        Object before = get(key);
        update(
                "INSERT INTO workbench_setting (owner, name, value) VALUES (?, ?, ?)"
                        + " ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value",
                checked(key),
                text);
        return before;
    }

    @Override
    public @Nullable Object remove(String key) {
        Object before = get(key);
        update("DELETE FROM workbench_setting WHERE owner = ? AND name = ?", checked(key));
        return before;
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The key of a setting has 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private Optional<String> find(String key) {
        return database.inTransaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT value FROM workbench_setting WHERE owner = ? AND name = ?")) {
                query.setString(1, owner);
                query.setString(2, key);
                try (ResultSet found = query.executeQuery()) {
                    return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
                }
            }
        });
    }

    private void update(String sql, String... values) {
        database.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, owner);
                for (int i = 0; i < values.length; i++) {
                    update.setString(i + 2, values[i]);
                }
                return update.executeUpdate();
            }
        });
    }
}

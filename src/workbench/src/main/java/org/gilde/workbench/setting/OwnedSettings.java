package org.gilde.workbench.setting;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.util.Optional;
import org.gilde.workbench.database.Sql;
import org.jspecify.annotations.Nullable;

/** The settings of one owner. Keys and values beyond what Confluence takes are refused. */
final class OwnedSettings implements PluginSettings {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 99_000;

    private final Sql sql;
    private final String owner;

    OwnedSettings(Sql sql, String owner) {
        this.sql = sql;
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
        sql.change(
                "INSERT INTO workbench_setting (owner, name, value) VALUES (?, ?, ?)"
                        + " ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value",
                owner,
                checked(key),
                text);
        return before;
    }

    @Override
    public @Nullable Object remove(String key) {
        Object before = get(key);
        sql.change("DELETE FROM workbench_setting WHERE owner = ? AND name = ?", owner, checked(key));
        return before;
    }

    private static String checked(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The key of a setting has 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private Optional<String> find(String key) {
        return sql.once(
                "SELECT value FROM workbench_setting WHERE owner = ? AND name = ?",
                row -> row.getString(1),
                owner,
                key);
    }
}

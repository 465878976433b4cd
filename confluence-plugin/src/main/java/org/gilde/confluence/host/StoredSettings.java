package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.matching.FormerRules;
import org.gilde.confluence.people.PersonKey;

/** The settings among Confluence's own, as texts. */
public final class StoredSettings implements SettingsStore, FormerRules {
    private static final String ACCOUNT = "org.gilde.bridge-account";
    private static final String HOME_PAGES = "org.gilde.account-home-pages";

    private final PluginSettingsFactory factory;

    /** Keeps them with the host. */
    public StoredSettings(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public Settings current() {
        PluginSettings stored = factory.createGlobalSettings();
        return new Settings(text(stored, ACCOUNT).map(PersonKey::new));
    }

    @Override
    public void keep(Settings settings) {
        PluginSettings stored = factory.createGlobalSettings();
        settings.bridgeAccount()
                .ifPresentOrElse(account -> stored.put(ACCOUNT, account.value()), () -> stored.remove(ACCOUNT));
    }

    @Override
    public List<String> accountHomePages() {
        return text(factory.createGlobalSettings(), HOME_PAGES)
                .map(pages -> pages.lines().toList())
                .orElse(List.of());
    }

    private static Optional<String> text(PluginSettings stored, String key) {
        return stored.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
